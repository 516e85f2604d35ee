package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiVersionTest {
    @TempDir Path folder;

    @Test
    void ours_is_a_version() {
        assertThat(ApiVersion.ours()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void a_jar_tells_its_version_without_being_run() throws IOException {
        var api = jar("coop/meent/api/version.properties", "version = 1.4.0\n");

        assertThat(ApiVersion.in(api)).contains("1.4.0");
        assertThat(ApiVersion.in(jar("other.txt", ""))).isEmpty();
    }

    private Path jar(String entry, String text) throws IOException {
        var jar = Files.createTempFile(folder, "", ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
