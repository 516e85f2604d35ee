package coop.meent.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files in the jars and folders of one class loader, and of none above it.
///
/// A jar need not have entries for its folders, so that its files are listed by their names.
record LoadedFiles(URLClassLoader loader) implements Resources {
    @Override
    public Optional<byte[]> read(String path) {
        return found().read(path);
    }

    private FoundFiles found() {
        return new FoundFiles(loader::findResources, _ -> true);
    }

    @Override
    public List<String> names(String folder) {
        var names = new TreeSet<String>();
        for (var url : loader.getURLs()) {
            var place = Path.of(URI.create(url.toString()));
            names.addAll(
                    Files.isDirectory(place)
                            ? new FolderFiles(place).names(folder)
                            : inJar(place, folder + "/"));
        }
        return List.copyOf(names);
    }

    private static List<String> inJar(Path jar, String folder) {
        try (var file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .filter(it -> !it.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(it -> it.startsWith(folder))
                    .map(it -> it.substring(folder.length()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + jar, failure);
        }
    }
}
