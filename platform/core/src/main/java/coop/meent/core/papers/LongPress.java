package coop.meent.core.papers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Roll;
import coop.meent.core.data.Rehearsal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.io.MemoryUsageSetting;

/// Prints long papers, one after the other, on a thread of their own: they take seconds, and
/// whoever signs in meanwhile does not wait for them. What is being made lies in files.
final class LongPress implements AutoCloseable {
    private static final int WAITING = 8;

    private final Press press;
    private final Path folder;
    private final ThreadPoolExecutor thread;

    LongPress(Press press, Path folder) {
        this.press = press;
        this.folder = folder;
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().name("papers-", 0).daemon().factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /// Prints it into a file, and hands that over on the caller's thread: a slow reader holds up
    /// nobody.
    void print(Sheet sheet, List<Roll> rolls, OutputStream to) {
        Rehearsal.endHere();
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "paper", ".pdf");
            try {
                done(sheet, rolls, file);
                Files.copy(file, to);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("a long paper came to nothing", failure);
        }
    }

    private void done(Sheet sheet, List<Roll> rolls, Path file) {
        try {
            thread.submit(() -> into(sheet, rolls, file)).get();
        } catch (RejectedExecutionException full) {
            throw new MeentException(Code.BUSY, "too many long papers are being made");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new MeentException(Code.BUSY, "interrupted while waiting for a long paper");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a long paper failed", failure.getCause());
        }
    }

    private Path into(Sheet sheet, List<Roll> rolls, Path file) throws IOException {
        var scratch = MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile());
        try (var out = Files.newOutputStream(file)) {
            press.print(sheet, rolls, out, scratch.streamCache);
        }
        return file;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
