package coop.meent.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Archives that were sent in and wait for a yes, each known to whoever sent it in alone, and for
/// an hour.
public final class Incoming {
    /// How large an archive may be.
    public static final long LARGEST = 50_000_000;

    private static final long LONGEST_SIGNATURE = 1_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    /// @param folder of its own; made when it is missing
    public Incoming(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("no folder for uploads", failure);
        }
    }

    /// {@return where they lie}
    public Path folder() {
        return folder;
    }

    /// Keeps an archive; one that is refused leaves nothing.
    ///
    /// @param signature empty when it has none
    /// @return the key by which its sender finds it again
    /// @throws PluginRefused when it is too large
    public String receive(long person, InputStream archive, Optional<InputStream> signature) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        var key = person + "-" + HexFormat.of().formatHex(bytes);
        try {
            write(archive, zip(key), LARGEST, "The archive is larger than 50 MB.");
            if (signature.isPresent()) {
                write(
                        signature.get(),
                        signature(key),
                        LONGEST_SIGNATURE,
                        "The second file is no signature.");
            }
            return key;
        } catch (IOException broken) {
            discard(key);
            throw new PluginRefused("The upload broke off: " + broken.getMessage(), broken);
        } catch (PluginRefused refusal) {
            discard(key);
            throw refusal;
        }
    }

    private void write(InputStream in, Path file, long most, String tooLarge) throws IOException {
        long count = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > most) {
                    throw new PluginRefused(tooLarge);
                }
                out.write(buffer, 0, read);
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /// {@return the archive that this person sent in, while it waits}
    public Optional<Path> find(long person, String key) {
        boolean theirs = key.matches("\\d{1,19}-[0-9a-f]{16}") && key.startsWith(person + "-");
        return Optional.of(key)
                .filter(_ -> theirs)
                .map(this::zip)
                .filter(Files::isRegularFile)
                .filter(it -> !tooOld(it));
    }

    /// Takes an archive and its signature away.
    public void discard(String key) {
        try {
            Files.deleteIfExists(zip(key));
            Files.deleteIfExists(signature(key));
        } catch (IOException stuck) {
            throw new UncheckedIOException("an upload cannot be taken away", stuck);
        }
    }

    /// Takes away what nobody said yes to within the hour.
    ///
    /// @return how many files
    public int sweep() {
        try {
            var old = files().stream().filter(this::tooOld).toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
            return old.size();
        } catch (IOException stuck) {
            throw new UncheckedIOException("uploads cannot be taken away", stuck);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private boolean tooOld(Path file) {
        try {
            var end = Files.getLastModifiedTime(file).toInstant().plus(PATIENCE);
            return end.isBefore(clock.instant());
        } catch (IOException gone) {
            return true;
        }
    }

    private Path zip(String key) {
        return folder.resolve(key + ".zip");
    }

    private Path signature(String key) {
        return folder.resolve(key + ".zip.sig");
    }
}
