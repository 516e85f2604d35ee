package coop.meent.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/// A package of others, fetched once by npm as this machine has it, and held to its hash.
final class Fetched {
    /// Apache-2.0; its manual is 235 Markdown files with heads and links to each other.
    static final Fetched MATHJS =
            new Fetched(
                    "mathjs",
                    "5.10.3",
                    "d1931aa96c0045665b40b47c4c8f5e51bd0efa6148ed5e49d94a1899e05f2933");

    private static final Path CACHE =
            Path.of(Objects.requireNonNull(System.getProperty("user.home")), ".cache", "meent");
    private static final int BLOCK = 512;

    private final String name;
    private final String version;
    private final String sha256;

    private Fetched(String name, String version, String sha256) {
        this.name = name;
        this.version = version;
        this.sha256 = sha256;
    }

    /// {@return its Markdown files, by path}
    Map<String, byte[]> documents() throws IOException, InterruptedException {
        var bytes = Files.readAllBytes(archive());
        assertThat(hash(bytes)).isEqualTo(sha256);
        var documents = new TreeMap<String, byte[]>();
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (var head = tar.readNBytes(BLOCK);
                    head.length == BLOCK && head[0] != 0;
                    head = tar.readNBytes(BLOCK)) {
                var content = content(tar, size(head));
                var path = text(head, 345, 155) + text(head, 0, 100);
                if (path.endsWith(".md")) {
                    documents.put(path, content);
                }
            }
        }
        return documents;
    }

    private Path archive() throws IOException, InterruptedException {
        var file = CACHE.resolve(name + "-" + version + ".tgz");
        if (!Files.exists(file)) {
            Files.createDirectories(CACHE);
            var npm =
                    new ProcessBuilder("npm", "pack", "--silent", name + "@" + version)
                            .directory(CACHE.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            assertThat(npm.waitFor(2, TimeUnit.MINUTES)).as("npm answers").isTrue();
        }
        assertThat(file).exists();
        return file;
    }

    private static byte[] content(InputStream tar, int size) throws IOException {
        var content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        return content;
    }

    private static int size(byte[] head) {
        return Integer.parseInt(text(head, 124, 12).strip(), 8);
    }

    private static String text(byte[] head, int from, int most) {
        int to = from;
        while (to < from + most && head[to] != 0) {
            to++;
        }
        return new String(head, from, to - from, StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
