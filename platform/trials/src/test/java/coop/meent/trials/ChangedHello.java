package coop.meent.trials;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The shipped greeting plugin, made over as its next version.
final class ChangedHello {
    static final String GREETING = "A brand new welcome";

    private ChangedHello() {}

    /// {@return its zip, beside the data of an installation}
    ///
    /// @param end the first version of the api that its range leaves out
    static Path zip(Installation place, String end) throws IOException {
        var home = Path.of(Objects.requireNonNull(System.getProperty("meent.distribution")));
        var changed = place.file("hello-0.2.0.zip", List.of());
        try (var in = Files.newInputStream(home.resolve("plugins/meent-hello-0.1.0.zip"));
                var out = Files.newOutputStream(changed)) {
            copy(in, out, end);
        }
        return changed;
    }

    static Path zip(Installation place) throws IOException {
        return zip(place, "2.0.0");
    }

    private static void copy(InputStream from, OutputStream to, String end) throws IOException {
        var in = new ZipInputStream(from);
        var out = new ZipOutputStream(to);
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            out.write(changed(entry.getName(), in.readAllBytes(), end));
            out.closeEntry();
        }
        out.finish();
    }

    private static byte[] changed(String name, byte[] content, String end) throws IOException {
        if (name.endsWith(".jar")) {
            var jar = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream(content), jar, end);
            return jar.toByteArray();
        }
        return switch (name) {
            case "plugin.json" ->
                    replaced(replaced(content, "\"0.1.0\"", "\"0.2.0\""), "<2.0.0", "<" + end);
            case "messages_en.properties" ->
                    replaced(replaced(content, "Good morning", GREETING), "Hello", GREETING);
            default -> content;
        };
    }

    private static byte[] replaced(byte[] content, String old, String fresh) {
        return new String(content, StandardCharsets.UTF_8)
                .replace(old, fresh)
                .getBytes(StandardCharsets.UTF_8);
    }
}
