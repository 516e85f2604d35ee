package coop.meent.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Folders that are no longer needed.
public final class Folders {
    private Folders() {}

    /// Removes a folder with all that is in it; nothing when it is not there.
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path left, IOException failure)
                                throws IOException {
                            Files.delete(left);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Returns when all that is in a folder is on the disk, and would be there after a power cut.
    static void flush(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.toList()) {
                if (Files.isDirectory(one)) {
                    flushEntries(one);
                } else {
                    force(one, StandardOpenOption.WRITE);
                }
            }
        }
    }

    /// Returns when the names in a folder are on the disk.
    static void flushEntries(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var open = FileChannel.open(path, how)) {
            open.force(true);
        }
    }
}
