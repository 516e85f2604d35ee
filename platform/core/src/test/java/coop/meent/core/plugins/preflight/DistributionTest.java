package coop.meent.core.plugins.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.plugins.PluginRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    // the beginning of a class of Java 26
    private static final byte[] CLASS = {-54, -2, -70, -66, 0, 0, 0, 70};

    @TempDir private Path folder;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path written(Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve("meent-0.2.0.zip"), zip(files));
    }

    @Test
    void it_tells_its_version_its_api_its_java_and_its_plugins() throws IOException {
        var api = new LinkedHashMap<String, byte[]>();
        api.put(
                "META-INF/MANIFEST.MF",
                text("Manifest-Version: 1.0\nImplementation-Version: 0.2.0\n"));
        api.put("coop/meent/api/version.properties", text("version = 1.1.0\n"));
        api.put("coop/meent/api/MeentPlugin.class", CLASS);
        var manifest =
                """
                {"id": "jobs", "version": "2.0.0", "api": ">=1.1.0 & <2.0.0", "new": [],
                 "requires": {"hello": ">=1.0.0 & <2.0.0"}}
                """;
        var files = new LinkedHashMap<String, byte[]>();
        files.put("meent-0.2.0/lib/meent-api-0.2.0.jar", zip(api));
        files.put(
                "meent-0.2.0/plugins/meent-jobs-2.0.0.zip",
                zip(Map.of("plugin.json", text(manifest))));
        files.put("meent-0.2.0/plugins/odd.zip", text("none"));

        var distribution = Distribution.in(written(files));

        assertThat(distribution.release()).isEqualTo(new Release("0.2.0", "1.1.0", 26));
        assertThat(distribution.plugins())
                .containsExactly(
                        new Offer(
                                new PluginFacts(
                                        "jobs",
                                        "2.0.0",
                                        ">=1.1.0 & <2.0.0",
                                        Map.of("hello", ">=1.0.0 & <2.0.0")),
                                Offer.Source.DISTRIBUTION));
    }

    @Test
    void another_zip_is_refused() throws IOException {
        var other = written(Map.of("plugin.json", text("{}")));

        assertThatThrownBy(() -> Distribution.in(other))
                .isInstanceOf(PluginRefused.class)
                .hasMessageEndingWith(
                        "is no distribution of Meent: it has no lib/meent-api-….jar.");
    }

    @Test
    void the_one_that_runs_needs_the_java_on_which_it_runs() {
        assertThat(Release.running().java()).isLessThanOrEqualTo(Runtime.version().feature());
        assertThat(Release.running().api()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
