package coop.meent.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The files that a class loader finds, in folders and in jars.
///
/// @param finder asks the loader
/// @param allowed whether a place may answer
record FoundFiles(Finder finder, Predicate<URL> allowed) implements Resources {
    /// Asks a class loader for every place of a name.
    @FunctionalInterface
    interface Finder {
        Enumeration<URL> find(String path) throws IOException;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return places(path).stream().findFirst().map(FoundFiles::open);
    }

    @Override
    public List<String> names(String folder) {
        var names = new TreeSet<String>();
        for (var place : places(folder)) {
            names.addAll(
                    place.getProtocol().equals("jar")
                            ? inJar(place, folder + "/")
                            : new FolderFiles(Path.of(URI.create(place.toString()))).names(""));
        }
        return List.copyOf(names);
    }

    private List<URL> places(String path) {
        try {
            return Collections.list(finder.find(path)).stream().filter(allowed).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look for " + path, failure);
        }
    }

    private static byte[] open(URL url) {
        try {
            var connection = url.openConnection();
            // a cached jar would stay open, and stale, after its plugin is gone
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + url, failure);
        }
    }

    private static List<String> inJar(URL place, String folder) {
        try {
            var connection = (JarURLConnection) place.openConnection();
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                return jar.stream()
                        .filter(it -> !it.isDirectory() && it.getName().startsWith(folder))
                        .map(it -> it.getName().substring(folder.length()))
                        .toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + place, failure);
        }
    }
}
