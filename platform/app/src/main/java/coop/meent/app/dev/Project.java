package coop.meent.app.dev;

import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder of a plugin, as Maven knows it.
///
/// @param root where its `pom.xml` is
public record Project(Path root) {
    /// {@return the plugin in a folder}
    ///
    /// @throws PluginRefused when there is none
    public static Project in(Path folder) {
        var project = new Project(folder.toAbsolutePath().normalize());
        if (Files.notExists(project.resources().resolve(Manifest.FILE))) {
            throw new PluginRefused(
                    "There is no plugin in %s: it has no src/main/resources/%s. Go into the folder of one, or begin one with: plugin new NAME"
                            .formatted(project.root(), Manifest.FILE));
        }
        return project;
    }

    /// {@return what the plugin says of itself}
    public Manifest manifest() {
        return Manifest.in(resources());
    }

    Path resources() {
        return root.resolve("src/main/resources");
    }

    Path sources() {
        return root.resolve("src/main/java");
    }

    Path pom() {
        return root.resolve("pom.xml");
    }

    /// {@return what is made at build time, and may go at any time}
    Path target() {
        return root.resolve("target");
    }

    /// {@return everything of the site on which it is tried; never the data of a real one}
    public Path data() {
        return target().resolve("dev");
    }

    /// {@return a file as its author calls it}
    String named(Path file) {
        for (var part : List.of(sources(), resources())) {
            if (file.startsWith(part)) {
                return part.relativize(file).toString();
            }
        }
        return root.relativize(file).toString();
    }
}
