package coop.meent.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A jar made of a folder of classes: the same bytes for the same classes.
final class ApiJar {
    private static final FileTime ALWAYS = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private ApiJar() {}

    static byte[] of(Path classes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = Files.walk(classes);
                var zip = new ZipOutputStream(bytes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = classes.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name).setLastModifiedTime(ALWAYS));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
