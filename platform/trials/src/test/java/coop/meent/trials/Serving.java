package coop.meent.trials;

import coop.meent.testkit.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The site while its process runs.
final class Serving implements AutoCloseable {
    private static final String READY = "Meent is ready: ";
    private static final String END = "(end of output)";

    private final Process process;
    private final Path log;
    private final BlockingQueue<String> coming = new LinkedBlockingQueue<>();
    private final List<String> out = new CopyOnWriteArrayList<>();

    private Serving(Process process, Path log) {
        this.process = process;
        this.log = log;
        Thread.ofVirtual().start(this::listen);
    }

    static Serving awaited(Process process, Path log, Duration patience) throws IOException {
        var serving = new Serving(process, log);
        if (!serving.becomesReady(patience)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "the site does not start: " + serving.out + "\n" + Files.readString(log));
        }
        return serving;
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            lines.lines().forEach(coming::add);
        } catch (IOException | UncheckedIOException ended) {
            coming.add(ended.toString());
        }
        coming.add(END);
    }

    private boolean becomesReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (out.isEmpty() || !out.getLast().startsWith(READY)) {
            var line = next(end - System.nanoTime());
            if (line.equals(END)) {
                return false;
            }
            out.add(line);
        }
        return true;
    }

    private String next(long nanos) {
        try {
            var line = coming.poll(nanos, TimeUnit.NANOSECONDS);
            return line == null ? END : line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// {@return what stands on standard output, up to the line that says it serves}
    List<String> out() {
        return List.copyOf(out);
    }

    /// {@return where it says that it serves}
    URI address() {
        return URI.create(out.getLast().substring(READY.length()));
    }

    Caller visitor() {
        return Caller.visitor(address());
    }

    Caller bearing(String token) {
        return Caller.bearing(token, address());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /// Ends it as an operating system does, with SIGTERM.
    ///
    /// @return how long that took
    Duration terminate() {
        long begin = System.nanoTime();
        process.destroy();
        gone();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// Ends it as a power cut does, with SIGKILL.
    void kill() {
        process.destroyForcibly();
        gone();
    }

    /// {@return its exit code, when it has ended by itself}
    int ended() {
        gone();
        return process.exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    private void gone() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the process does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }
}
