package coop.meent.app.dev;

import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// One version of the plugin, where the host loads plugins from.
///
/// It looks like any unpacked plugin, but for its jar: that is a folder of the same name, which a
/// class loader reads as well, so that a changed template can be laid into a version that serves.
///
/// @param name below the folder of plugins, `<id>/dev-3`
record Stage(Path plugins, String name) {
    /// Lays out a version that has no classes yet.
    static Stage begun(Path plugins, Project project, String name, List<Path> libraries)
            throws IOException {
        var stage = new Stage(plugins, name);
        Files.createDirectories(stage.classes());
        for (var library : libraries) {
            Files.copy(library, stage.lib().resolve(library.getFileName()));
        }
        copyAll(project.resources(), stage.classes());
        Files.copy(
                project.resources().resolve(Manifest.FILE), stage.folder().resolve(Manifest.FILE));
        return stage;
    }

    Path folder() {
        return plugins.resolve(name);
    }

    private Path lib() {
        return folder().resolve("lib");
    }

    Path classes() {
        return lib().resolve("plugin.jar");
    }

    List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(lib())) {
            return jars.filter(Files::isRegularFile).toList();
        }
    }

    /// Lays a changed file over the one that serves, or takes it away with the project's.
    void update(Project project, Path changed) {
        var target = classes().resolve(project.resources().relativize(changed).toString());
        try {
            if (Files.exists(changed)) {
                Files.createDirectories(target.getParent());
                var beside =
                        Files.copy(
                                changed,
                                Files.createTempFile(folder(), "changed", ""),
                                StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot show " + changed, failure);
        }
    }

    void remove() {
        Folders.remove(folder());
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
