package coop.meent.core.text;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where an owner's files are read from: the platform, a theme, or one load of a plugin.
@FunctionalInterface
public interface Resources {
    /// {@return the bytes of the file; empty when the owner has none of that name}
    ///
    /// @param path as in a class path, without leading `/`
    Optional<byte[]> read(String path);

    /// {@return the names of all files below a folder, without the folder; none where they cannot
    /// be listed}
    default List<String> names(String folder) {
        return List.of();
    }

    /// {@return the files of a class loader}
    ///
    /// A loader of jars answers with its own files only: what a plugin lacks is looked for by the
    /// rule of resolution, never by the delegation of class loaders.
    static Resources of(ClassLoader loader) {
        return loader instanceof URLClassLoader own
                ? new LoadedFiles(own)
                : new FoundFiles(loader::getResources, _ -> true);
    }

    /// {@return the files of the jar or folder that a class came from, and of no other, whatever
    /// else stands on the class path}
    static Resources beside(Class<?> neighbour) {
        var place = neighbour.getProtectionDomain().getCodeSource().getLocation().toString();
        var inside = place.endsWith("/") ? place : "jar:" + place + "!/";
        return new FoundFiles(
                neighbour.getClassLoader()::getResources, url -> url.toString().startsWith(inside));
    }

    /// {@return the files of a folder on disk, and nothing above it}
    static Resources below(Path folder) {
        return new FolderFiles(folder);
    }

    /// {@return the files below a folder}
    default Resources in(String folder) {
        var whole = this;
        return new Resources() {
            @Override
            public Optional<byte[]> read(String path) {
                return whole.read(folder + "/" + path);
            }

            @Override
            public List<String> names(String inside) {
                return whole.names(folder + "/" + inside);
            }
        };
    }
}
