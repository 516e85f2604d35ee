package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Archives that somebody could send us with an ill intent, or by accident. None of them leaves a
/// file behind.
class ArchiveCorpusTest {
    private static final byte[] ZEROS = new byte[1 << 20];
    private static final String MANIFEST =
            """
            {"id":"corpus","version":"1.0.0","class":"x.X","api":">=1.0.0 & <2.0.0","name":{"nl":"Corpus"}}
            """;

    @TempDir private Path folder;

    /// Something that is put into a zip besides its manifest.
    interface Content {
        void into(ZipArchiveOutputStream zip) throws IOException;
    }

    static Stream<Arguments> corpus() {
        return Stream.of(
                arguments("a step up", "outside its folder", entry("../evil.txt")),
                arguments("a step up, later", "outside its folder", entry("lib/../../evil.txt")),
                arguments("a folder beside", "outside its folder", entry("../corpus-2/evil.txt")),
                arguments("steps of Windows", "outside its folder", entry("..\\evil.txt")),
                arguments("an absolute path", "outside its folder", entry("/etc/cron.d/evil")),
                arguments("a drive", "outside its folder", entry("C:/evil.txt")),
                arguments("a null in a name", "outside its folder", entry("lib/evil\0.txt")),
                arguments("two of a name", "two entries", entry("a.txt", "a.txt")),
                arguments("two but for capitals", "two entries", entry("a.txt", "A.TXT")),
                arguments("two manifests", "two entries", entry("plugin.json")),
                arguments("a roundabout manifest", "two entries", entry("lib/../plugin.json")),
                arguments("a link", "a link", (Content) ArchiveCorpusTest::link),
                arguments("a bomb", "100 times its size", zeros("bomb.bin", 90)),
                arguments("a larger bomb", "200 MB", zeros("bomb.bin", 210)),
                arguments("a bomb in a jar", "200 MB", (Content) ArchiveCorpusTest::bombInJar),
                arguments("too many entries", "5,000 entries", (Content) ArchiveCorpusTest::many),
                arguments("a class of ours", "itself has", jar("coop/meent/api/Viewer.class")),
                arguments("our own inside", "itself has", jar("coop/meent/core/Meent.class")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void is_refused_with_its_reason(String what, String reason, Content content) throws Exception {
        var zip = written(content);
        var plugins = Files.createDirectory(folder.resolve("plugins"));

        assertThatThrownBy(() -> new PluginArchive(zip).unpackInto(plugins))
                .as(what)
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining(reason);
        assertThat(plugins).isEmptyDirectory();
        try (var around = Files.list(folder)) {
            assertThat(around).containsExactlyInAnyOrder(zip, plugins);
        }
    }

    @Test
    void what_is_no_archive_is_refused() throws Exception {
        var text = Files.writeString(folder.resolve("corpus.zip"), "no zip at all");
        assertThatThrownBy(() -> new PluginArchive(text).manifest())
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void half_an_archive_is_refused() throws Exception {
        var whole = Files.readAllBytes(written(zeros("some.bin", 1)));
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> new PluginArchive(half).manifest())
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void an_honest_archive_is_unpacked() throws Exception {
        var zip = written(entry("lib/plugin.jar"));
        assertThat(new PluginArchive(zip).unpackInto(folder.resolve("plugins")))
                .startsWith("corpus/1.0.0-");
    }

    private Path written(Content content) throws IOException {
        var file = folder.resolve("corpus.zip");
        try (var zip = new ZipArchiveOutputStream(file.toFile())) {
            put(zip, new ZipArchiveEntry("plugin.json"), MANIFEST.getBytes(StandardCharsets.UTF_8));
            content.into(zip);
        }
        return file;
    }

    private static Content entry(String... names) {
        return zip -> {
            for (var name : List.of(names)) {
                // the library mends some names when it is handed one, and not when it is set later
                var entry = new Named(name);
                put(zip, entry, new byte[0]);
            }
        };
    }

    private static Content zeros(String name, int megabytes) {
        return zip -> {
            zip.putArchiveEntry(new ZipArchiveEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(ZEROS);
            }
            zip.closeArchiveEntry();
        };
    }

    private static Content jar(String inside) {
        return zip -> {
            var bytes = new ByteArrayOutputStream();
            try (var jar = new ZipArchiveOutputStream(bytes)) {
                put(jar, new ZipArchiveEntry(inside), new byte[0]);
            }
            put(zip, new ZipArchiveEntry("lib/plugin.jar"), bytes.toByteArray());
        };
    }

    private static void bombInJar(ZipArchiveOutputStream zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipArchiveOutputStream(bytes)) {
            zeros("bomb.bin", 210).into(jar);
        }
        put(zip, new ZipArchiveEntry("lib/bomb.jar"), bytes.toByteArray());
    }

    private static void many(ZipArchiveOutputStream zip) throws IOException {
        for (int i = 0; i < 5_001; i++) {
            put(zip, new ZipArchiveEntry("many/" + i), new byte[0]);
        }
    }

    private static void link(ZipArchiveOutputStream zip) throws IOException {
        var link = new ZipArchiveEntry("lib/link");
        link.setUnixMode(UnixStat.LINK_FLAG | 0777);
        put(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
            throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    /// An entry whose name stays as it is.
    private static final class Named extends ZipArchiveEntry {
        private final String name;

        Named(String name) {
            super("x");
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
