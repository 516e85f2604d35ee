package coop.meent.core.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/// Who was erased and when, by number, in a file beside the database: an older backup of the
/// database does not know it any more.
record ErasureLog(Path file) {
    /// Somebody who was erased.
    record Entry(long person, Instant at) {
        private static Entry of(String line) {
            int blank = line.indexOf(' ');
            return new Entry(
                    Long.parseLong(line.substring(0, blank)),
                    Instant.parse(line.substring(blank + 1)));
        }
    }

    void add(long person, Instant at) {
        try {
            Files.writeString(
                    file,
                    person + " " + at + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException("the log of erasures cannot be written", failure);
        }
    }

    List<Entry> entries() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.matches("\\d+ \\S+"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the log of erasures cannot be read", failure);
        }
    }
}
