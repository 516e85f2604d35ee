package coop.meent.core.search.lucene;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The folder of all indexes: one sub-folder each, and a file that names the one that serves.
final class IndexFolder {
    private static final String PREFIX = "index-";

    private final Path folder;
    private final Path pointer;

    IndexFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.pointer = folder.resolve("current");
    }

    Optional<Path> current() throws IOException {
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        return indexes().stream().filter(index -> name(index).equals(name)).findFirst();
    }

    Path fresh() throws IOException {
        long highest = indexes().stream().mapToLong(IndexFolder::number).max().orElse(0);
        return Files.createDirectory(folder.resolve(PREFIX + (highest + 1)));
    }

    /// Remembers which index serves, at once or not at all.
    void serve(Path index) throws IOException {
        var next = folder.resolve("current.next");
        Files.writeString(next, name(index));
        Files.move(next, pointer, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /// Deletes every index but one: the one before it, and what a crash left behind.
    void sweep(Path kept) throws IOException {
        for (var index : indexes()) {
            if (!index.equals(kept)) {
                delete(index);
            }
        }
    }

    void delete(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> indexes() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> name(path).matches(PREFIX + "\\d{1,18}")).toList();
        }
    }

    private static long number(Path index) {
        return Long.parseLong(name(index).substring(PREFIX.length()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
