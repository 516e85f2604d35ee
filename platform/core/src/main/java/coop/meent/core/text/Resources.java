package coop.meent.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an owner's files are read from: the platform, a theme, or one load of a plugin.
@FunctionalInterface
public interface Resources {
    /// {@return the bytes of the file; empty when the owner has none of that name}
    ///
    /// @param path as in a class path, without leading `/`
    Optional<byte[]> read(String path);

    /// {@return the files of a class loader}
    ///
    /// A loader of jars answers with its own files only: what a plugin lacks is looked for by the
    /// rule of resolution, never by the delegation of class loaders.
    static Resources of(ClassLoader loader) {
        return path ->
                open(
                        loader instanceof URLClassLoader own
                                ? own.findResource(path)
                                : loader.getResource(path));
    }

    /// {@return the files of the jar or folder that a class came from, and of no other, whatever
    /// else stands on the class path}
    static Resources beside(Class<?> neighbour) {
        var place = neighbour.getProtectionDomain().getCodeSource().getLocation().toString();
        var inside = place.endsWith("/") ? place : "jar:" + place + "!/";
        return path ->
                open(
                        neighbour
                                .getClassLoader()
                                .resources(path)
                                .filter(url -> url.toString().startsWith(inside))
                                .findFirst()
                                .orElse(null));
    }

    /// {@return the files below a folder}
    default Resources in(String folder) {
        return path -> read(folder + "/" + path);
    }

    private static Optional<byte[]> open(@Nullable URL url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            var connection = url.openConnection();
            // a cached jar would stay open, and stale, after its plugin is gone
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + url, failure);
        }
    }
}
