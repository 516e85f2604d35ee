package coop.meent.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;

/// An api with its version: that of a release, kept as a jar, or that of today.
record Baseline(String version, byte[] jar) {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String VERSION = "coop/meent/api/version.properties";

    /// The api as it is now.
    static Baseline ofToday() throws IOException {
        var version = Files.readString(CLASSES.resolve(VERSION));
        return new Baseline(versionIn(version), ApiJar.of(CLASSES));
    }

    /// The api that is kept in a folder, as its one jar.
    static Baseline in(Path folder) throws IOException {
        var jar = jarIn(folder);
        try (var zip = new ZipFile(jar.toFile());
                var version = zip.getInputStream(zip.getEntry(VERSION))) {
            return new Baseline(
                    versionIn(new String(version.readAllBytes(), UTF_8)), Files.readAllBytes(jar));
        }
    }

    /// Takes the place of what was kept there.
    void replaceIn(Path folder) throws IOException {
        for (var old : jarsIn(folder)) {
            Files.delete(old);
        }
        Files.write(folder.resolve("meent-api-" + version + ".jar"), jar);
    }

    /// {@return the first of its numbers, which moves when plugins break}
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static Path jarIn(Path folder) throws IOException {
        var jars = jarsIn(folder);
        assertThat(jars)
                .as(
                        "platform/api/baseline/ must hold one jar, the api that was released last;"
                                + " without it nothing is built. Take it back from git")
                .hasSize(1);
        return jars.getFirst();
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jar")).toList();
        }
    }

    private static String versionIn(String properties) throws IOException {
        var read = new Properties();
        read.load(new StringReader(properties));
        return read.getProperty("version", "");
    }
}
