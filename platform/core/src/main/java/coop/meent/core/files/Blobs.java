package coop.meent.core.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Bytes under their own hash. What arrives lies apart, under a name of its own, and is moved when
/// it is whole and on the disk.
public final class Blobs {
    private static final String ARRIVING = "incoming";
    private static final List<String> VARIANTS = List.of("", ".thumb", ".page");

    private final Path folder;

    /// @param folder made when it is not there
    public Blobs(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve(ARRIVING));
        } catch (IOException refused) {
            throw new UncheckedIOException("the folder for files cannot be made", refused);
        }
    }

    /// {@return where a file arrives}
    ///
    /// @param id letters, digits, - and _ alone
    public Path arriving(String id) {
        if (!id.matches("[A-Za-z0-9_-]{8,64}")) {
            throw new IllegalArgumentException("no id of a file: " + id);
        }
        return folder.resolve(ARRIVING).resolve(id);
    }

    /// {@return how much of a file has arrived, in bytes}
    public long arrived(String id) {
        try {
            var path = arriving(id);
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return how many bytes fit beside what is there}
    public long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Moves what has arrived to its place; what is there already is the same.
    public void land(Landed landed) {
        try {
            var place = place(landed.hash());
            var folder = Objects.requireNonNull(place.getParent());
            Files.createDirectories(folder);
            for (var variant : landed.variants().entrySet()) {
                move(variant.getValue(), place.resolveSibling(landed.hash() + variant.getKey()));
            }
            move(landed.content(), place);
            flush(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("a file cannot be kept", failure);
        }
    }

    /// Waits until the disk has what has arrived.
    public void settle(Landed landed) throws IOException {
        for (var path :
                Stream.concat(Stream.of(landed.content()), landed.variants().values().stream())
                        .toList()) {
            try (var content = FileChannel.open(path, StandardOpenOption.WRITE)) {
                content.force(true);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    // so that the name survives a power cut too
    private static void flush(Path directory) throws IOException {
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /// {@return the bytes of a file, or of one of its sizes where there is one}
    ///
    /// @param variant `.thumb`, `.page` or nothing
    public Optional<Path> find(String hash, String variant) {
        var place = place(hash);
        var wanted = place.resolveSibling(hash + variant);
        return Stream.of(wanted, place).filter(Files::exists).findFirst();
    }

    private Path place(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /// Takes the bytes away, with their sizes.
    public void remove(String hash) {
        try {
            for (var variant : VARIANTS) {
                Files.deleteIfExists(place(hash).resolveSibling(hash + variant));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("a file cannot be removed", failure);
        }
    }

    /// Takes away what was arriving under this id.
    public void forget(String id) {
        forgetBeside(id);
        try {
            Files.deleteIfExists(arriving(id));
        } catch (IOException failure) {
            throw new UncheckedIOException("an upload cannot be removed", failure);
        }
    }

    /// Takes away what was made of it, and leaves what has arrived.
    public void forgetBeside(String id) {
        try {
            for (var ending : List.of(".anew", ".thumb", ".page")) {
                Files.deleteIfExists(folder.resolve(ARRIVING).resolve(id + ending));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("an upload cannot be removed", failure);
        }
    }

    private static String idOf(Path arriving) {
        var name = arriving.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// Takes away what arrived before a moment and is known to nobody.
    public void sweepArriving(Instant before, Predicate<String> known) {
        each(
                folder.resolve(ARRIVING),
                before,
                path -> {
                    if (!known.test(idOf(path))) {
                        forget(idOf(path));
                    }
                });
    }

    /// Hands over the hash of all bytes that were written before a moment.
    public void each(Instant before, Consumer<String> hashes) {
        try (Stream<Path> all = Files.list(folder)) {
            for (var part : all.filter(it -> it.getFileName().toString().length() == 2).toList()) {
                each(part, before, path -> hashes.accept(idOf(path)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void each(Path directory, Instant before, Consumer<Path> paths) {
        try (Stream<Path> all = Files.list(directory)) {
            for (var path : all.toList()) {
                if (Files.exists(path)
                        && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    paths.accept(path);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
