package coop.meent.core.plugins.trust;

import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The keys in `trusted-keys/*.pub`, a line each; empty lines and those that begin with `#` say
/// nothing.
final class TrustedKeys {
    private final Path folder;

    TrustedKeys(Path folder) {
        this.folder = folder;
    }

    /// @throws PluginRefused when a line is no key
    List<TrustedKey> all() {
        var keys = new ArrayList<TrustedKey>();
        for (var file : files()) {
            try {
                Files.readAllLines(file).stream()
                        .filter(it -> !it.isBlank() && !it.startsWith("#"))
                        .map(line -> TrustedKey.in(line).orElseThrow(() -> noKey(file)))
                        .forEach(keys::add);
            } catch (IOException unreadable) {
                throw noKey(file);
            }
        }
        return keys;
    }

    /// {@return moments that tell whether something changed}
    List<FileTime> moments() {
        return files().stream().map(TrustedKeys::moment).toList();
    }

    static FileTime moment(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException absent) {
            return FileTime.fromMillis(0);
        }
    }

    // a folder that cannot be read trusts nobody
    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".pub")).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static PluginRefused noKey(Path file) {
        return new PluginRefused(
                "The file trusted-keys/%s has a line that is no key: a prefix of ids or *, the key, a name."
                        .formatted(file.getFileName()));
    }
}
