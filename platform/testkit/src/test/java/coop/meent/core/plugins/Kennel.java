package coop.meent.core.plugins;

import coop.meent.core.plugins.NeedsModel.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Plugins that differ in their manifest alone, compiled once.
final class Kennel {
    private final Path folder;
    private final Path first;

    /// @param folder for its zips
    Kennel(Path folder) {
        this.folder = folder;
        this.first = LittlePlugin.named("first", "1.0.0").saying("x").in(folder);
    }

    /// {@return the zip of a version}
    Path zip(Version version) {
        try {
            var name = "%s-%s.zip".formatted(version.id(), version.text());
            var zip = Files.copy(first, folder.resolve(name));
            try (var inside = FileSystems.newFileSystem(zip)) {
                Files.writeString(inside.getPath(Manifest.FILE), manifest(version));
            }
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String manifest(Version version) {
        var requires =
                version.requires().entrySet().stream()
                        .map(it -> range(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", "));
        return """
        {"id": "%s", "version": "%s", "class": "coop.little.%s",
         "api": ">=1.0.0 & <2.0.0", "name": {"nl": "Hond"}, "requires": {%s}}
        """
                .formatted(
                        version.id(),
                        version.text(),
                        version.broken() ? "Missing" : "Little",
                        requires);
    }

    private static String range(String id, int major) {
        return "\"%s\": \">=%d.0.0 & <%d.0.0\"".formatted(id, major, major + 1);
    }
}
