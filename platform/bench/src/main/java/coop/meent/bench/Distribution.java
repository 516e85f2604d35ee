package coop.meent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The unzipped distribution, with a data folder of its own.
///
/// @param home where it is unzipped
/// @param folder for its data and its log
record Distribution(Path home, Path folder) {
    private static final String READY = "Meent is ready: ";

    /// A process that serves.
    ///
    /// @param address where
    /// @param took from the first instruction to the line that says so
    record Serving(Process process, URI address, Duration took) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Starts the site.
    Serving start(String... options) {
        var words = new ArrayList<>(List.of("start"));
        words.addAll(List.of(options));
        return serving(launcher(words));
    }

    /// {@return the last line of what a command prints}
    String run(String... words) {
        try {
            var process = launcher(List.of(words)).start();
            try (var out = process.inputReader()) {
                return out.lines().reduce("", (_, line) -> line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts what prints the line that the site prints.
    Serving serving(ProcessBuilder builder) {
        try {
            long begin = System.nanoTime();
            var process = builder.start();
            var out = process.inputReader();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    var took = Duration.ofNanos(System.nanoTime() - begin);
                    return new Serving(process, URI.create(line.substring(READY.length())), took);
                }
            }
            throw new IllegalStateException("it does not start:\n" + Files.readString(log()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return the smallest server, with the site's libraries and the same memory}
    ProcessBuilder floor(Class<?> server, List<String> arguments) {
        var words =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                server.getName()));
        words.addAll(arguments);
        return logged(new ProcessBuilder(words));
    }

    private ProcessBuilder launcher(List<String> words) {
        var command = new ArrayList<>(List.of(home.resolve("meent").toString()));
        command.addAll(words);
        var builder = logged(new ProcessBuilder(command));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MEENT_DATA", data().toString());
        builder.environment().putIfAbsent("MEENT_PORT", "18080");
        builder.environment().putIfAbsent("MEENT_MANAGEMENT_PORT", "19090");
        builder.environment().put("MEENT_RATE_LIMITS", "off");
        return builder;
    }

    private ProcessBuilder logged(ProcessBuilder builder) {
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private Path log() {
        return folder.resolve("log");
    }
}
