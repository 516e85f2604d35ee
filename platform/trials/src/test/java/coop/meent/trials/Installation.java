package coop.meent.trials;

import coop.meent.core.plugins.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// A data folder of its own, and the launcher of the distribution that works on it.
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Path home = Path.of(Objects.requireNonNull(System.getProperty("meent.distribution")));

    private Installation(Path folder) {
        this.folder = folder;
        with("MEENT_DATA", data().toString());
        with("MEENT_PORT", Integer.toString(freePort()));
        with("MEENT_ADDRESS", "127.0.0.1");
        with("MEENT_MANAGEMENT_PORT", Integer.toString(freePort()));
        with("MEENT_RATE_LIMITS", "off");
        // where nothing is measured: what the second compiler would win, it costs
        if (!Boolean.getBoolean("meent.large")) {
            with("MEENT_JAVA_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1");
        }
    }

    /// {@return an installation that nobody has used yet}
    static Installation empty() {
        try {
            return new Installation(Files.createTempDirectory("meent-trial"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Sets a variable of the environment of all commands from now on.
    Installation with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Installation without(String name) {
        environment.remove(name);
        return this;
    }

    /// Works with another distribution from now on.
    void use(Path distribution) {
        home = distribution;
    }

    /// {@return the distribution with which it works}
    Path home() {
        return home;
    }

    Path folder() {
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// {@return the file with these lines, beside the data}
    Path file(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Runs a command to its end.
    Ran run(String... words) {
        return ran(launcher(words));
    }

    /// Runs a command to its end, in a folder.
    Ran runIn(Path where, String... words) {
        return ran(launcher(words).directory(where.toFile()));
    }

    private Ran ran(ProcessBuilder command) {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        try {
            var process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command.command() + " does not end");
            }
            return new Ran(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// Begins to start the site.
    Launched launch() {
        try {
            var log = folder.resolve("log").toFile();
            return new Launched(launcher("start").redirectOutput(log).redirectError(log).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A site that may not serve yet.
    record Launched(Process process) implements AutoCloseable {
        /// Ends it as a power cut does, with SIGKILL.
        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }

    /// Starts the site, and returns when it says that it serves.
    Serving start(String... options) {
        var words = new ArrayList<>(List.of("start"));
        words.addAll(List.of(options));
        return serving(launcher(words.toArray(String[]::new)));
    }

    /// Starts a site for whoever writes the plugin in a folder.
    Serving dev(Path plugin, String... options) {
        var words = new ArrayList<>(List.of("dev"));
        words.addAll(List.of(options));
        return serving(launcher(words.toArray(String[]::new)).directory(plugin.toFile()));
    }

    private Serving serving(ProcessBuilder command) {
        try {
            var log = folder.resolve("log");
            return Serving.awaited(command.redirectError(log.toFile()).start(), log, PATIENCE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder launcher(String... words) {
        var command = new ArrayList<>(List.of(home.resolve("meent").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MEENT_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    // below those that connections get: one of them could take it before the site does
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void close() {
        Folders.remove(folder);
    }
}
