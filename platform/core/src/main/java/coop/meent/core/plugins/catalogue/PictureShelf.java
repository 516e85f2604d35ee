package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.catalogue.ListedPlugin.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The pictures of a catalogue, kept so that no page needs anything from elsewhere. Each is known
/// by the hash of its content.
public final class PictureShelf {
    static final long LARGEST = 600_000;
    private static final int MOST_OF_ONE = 4;
    private static final long LARGEST_IN_ALL = 40_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    PictureShelf(Path folder) {
        this.folder = folder;
    }

    /// A picture and what it is.
    public record Stored(byte[] bytes, String contentType) {}

    /// Fetches what is not there yet, and takes away what no plugin shows any more. A picture that
    /// cannot be had is left out.
    void fill(Catalogue catalogue, CataloguePlace place) throws IOException {
        Files.createDirectories(folder);
        long end = System.nanoTime() + PATIENCE.toNanos();
        var wanted = new HashSet<String>();
        long total = 0;
        for (var plugin : catalogue.plugins()) {
            for (var picture : shown(plugin)) {
                boolean more = total < LARGEST_IN_ALL && System.nanoTime() < end;
                if (wanted.add(picture.sha256()) && more) {
                    total += fetch(picture, place);
                }
            }
        }
        clear(wanted);
    }

    /// {@return the pictures of a plugin that are shown}
    static List<Picture> shown(ListedPlugin plugin) {
        return plugin.pictures().stream().limit(MOST_OF_ONE).toList();
    }

    private long fetch(Picture picture, CataloguePlace place) throws IOException {
        var file = folder.resolve(picture.sha256());
        if (Files.notExists(file)) {
            var beside = Files.createTempFile(folder, ".coming", "");
            try {
                place.copy(picture.file(), beside, LARGEST);
                if (Hash.of(beside).equals(picture.sha256())) {
                    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException unreachable) {
                return 0;
            } finally {
                Files.deleteIfExists(beside);
            }
        }
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private void clear(Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!wanted.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    boolean has(Picture picture) {
        return Files.exists(folder.resolve(picture.sha256()));
    }

    /// {@return a picture, when its bytes are those of one}
    Optional<Stored> find(String sha256) {
        var file = folder.resolve(sha256);
        if (!sha256.matches("[0-9a-f]{64}") || Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(file);
            return kind(bytes).map(it -> new Stored(bytes, it));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a picture cannot be read", unreadable);
        }
    }

    private static Optional<String> kind(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n')) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        boolean webp = begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... expected) {
        var wanted = new byte[expected.length];
        for (int i = 0; i < expected.length; i++) {
            wanted[i] = (byte) expected[i];
        }
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
