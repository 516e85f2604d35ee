package coop.meent.trials;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The distribution, made over as the one of the next release: its version is 0.2.0, and its api
/// 1.1.0.
final class NextRelease {
    private static final String VERSION = "coop/meent/api/version.properties";

    private final Path home;
    private final Path folder;

    /// @param place with whose distribution it begins, and beside whose data it is written
    NextRelease(Installation place) {
        this.home = place.home();
        this.folder = place.folder();
    }

    /// {@return its zip}
    Path zip() throws IOException {
        var zip = folder.resolve("meent-0.2.0.zip");
        try (var in = Files.newInputStream(home.resolveSibling(home.getFileName() + ".zip"));
                var out = Files.newOutputStream(zip)) {
            copy(in, out);
        }
        return zip;
    }

    /// {@return its folder, of links where nothing changed}
    Path unzipped() throws IOException {
        var next = Files.createDirectories(folder.resolve("meent-0.2.0"));
        Files.copy(home.resolve("meent"), next.resolve("meent"));
        Files.createSymbolicLink(next.resolve("plugins"), home.resolve("plugins"));
        var lib = Files.createDirectories(next.resolve("lib"));
        try (var jars = Files.list(home.resolve("lib"))) {
            for (var jar : jars.toList()) {
                var name = String.valueOf(jar.getFileName());
                if (name.startsWith("meent-api-")) {
                    Files.write(lib.resolve(name), changed(name, Files.readAllBytes(jar)));
                } else {
                    Files.createSymbolicLink(lib.resolve(name), jar);
                }
            }
        }
        return next;
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        var in = new ZipInputStream(from);
        var out = new ZipOutputStream(to);
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(changed(entry.getName(), in.readAllBytes()));
            out.closeEntry();
        }
        out.finish();
    }

    private static byte[] changed(String name, byte[] content) throws IOException {
        if (name.contains("meent-api-") && name.endsWith(".jar")) {
            var jar = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream(content), jar);
            return jar.toByteArray();
        }
        return switch (name) {
            case VERSION -> "version = 1.1.0\n".getBytes(StandardCharsets.UTF_8);
            case "META-INF/MANIFEST.MF" ->
                    new String(content, StandardCharsets.UTF_8)
                            .replace(
                                    "Implementation-Version: 0.1.0",
                                    "Implementation-Version: 0.2.0")
                            .getBytes(StandardCharsets.UTF_8);
            default -> content;
        };
    }
}
