package coop.meent.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Writes a new plugin: a folder that builds, with a page, a table, something to be found, an API
/// and tests.
///
/// What it writes lies in the resources, `scaffold/`; the file `files` names each with its place.
final class Scaffold {
    private static final String ROOT = "/scaffold/";

    private final String id;
    private final Map<String, String> words;

    /// @param id the plugin's, checked
    /// @param version of Meent
    /// @param maven the folder with Meent's Maven artefacts
    Scaffold(String id, String version, Path maven) {
        this.id = id;
        this.words =
                Map.of(
                        "@id@",
                        id,
                        "@Name@",
                        id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
                        "@version@",
                        version,
                        "@maven@",
                        maven.toAbsolutePath().normalize().toUri().toString());
    }

    /// Writes all files below a folder that is new or empty.
    ///
    /// @return the folder
    /// @throws IllegalArgumentException when something stands there already
    Path into(Path parent) {
        var folder = parent.resolve(id);
        if (Files.exists(folder)) {
            throw new IllegalArgumentException(
                    "There is something at %s already; choose another name or move it."
                            .formatted(folder));
        }
        try {
            for (var line : lines()) {
                write(folder, line.split(" ", 2));
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException("The plugin cannot be written in " + folder, full);
        }
    }

    private static List<String> lines() throws IOException {
        return new ArrayList<>(content("files").lines().filter(it -> !it.isBlank()).toList());
    }

    private void write(Path folder, String[] names) throws IOException {
        var target = folder.resolve(filled(names[1]));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, filled(content(names[0])));
    }

    private String filled(String text) {
        var filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    private static String content(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Scaffold.class.getResourceAsStream(ROOT + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
