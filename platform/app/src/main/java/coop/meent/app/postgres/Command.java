package coop.meent.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A finished program: what it printed, and whether it succeeded. One that is not there has failed
/// as well, with 127 as in a shell.
record Command(int exitCode, String output) {

    static Command run(List<String> words) {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        }
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot talk to " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + words.getFirst(), e);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
