package coop.meent.app;

import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// The plugins of the distribution beside which somebody tries their own.
final class OtherPlugins {
    private OtherPlugins() {}

    /// {@return a folder with all of them but one, which its author brings}
    static Path than(String id, Path data) {
        var folder = data.resolve("others");
        Folders.remove(folder);
        try {
            Files.createDirectories(folder);
            for (var zip : shipped()) {
                if (!id(zip).equals(id)) {
                    Files.copy(zip, folder.resolve(zip.getFileName()));
                }
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> shipped() throws IOException {
        var found = Home.shippedPlugins().stream().filter(Files::isDirectory).findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(found.get())) {
            return files.filter(it -> it.toString().endsWith(".zip")).toList();
        }
    }

    private static String id(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                var in = file.getInputStream(file.getEntry(Manifest.FILE))) {
            return Manifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).id();
        }
    }
}
