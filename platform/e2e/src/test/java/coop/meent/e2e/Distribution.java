package coop.meent.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// A demo site of the unzipped distribution, on a free port, with a data folder of its own.
final class Distribution implements AutoCloseable {
    private static final String READY = "Meent is ready: ";
    private static final long PATIENCE = 30;

    private final Process process;
    private final Path data;
    private final String address;

    private Distribution(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    static Distribution start() {
        return start(Map.of());
    }

    /// @param settings of the operator
    static Distribution start(Map<String, String> settings) {
        try {
            var data = Files.createTempDirectory("meent-e2e");
            var process = launched(data, settings);
            return new Distribution(process, data, ready(process));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the distribution", failure);
        }
    }

    /// {@return where it is, without a slash at the end}
    String address() {
        return address;
    }

    /// {@return what it wrote to standard error}
    String log() {
        try {
            return Files.readString(Path.of(System.getProperty("meent.log")));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the log", failure);
        }
    }

    private static Process launched(Path data, Map<String, String> settings) throws IOException {
        var home = Path.of(System.getProperty("meent.distribution"));
        if (!Files.isExecutable(home.resolve("meent"))) {
            throw new IllegalStateException("no distribution in " + home + ": mvn verify makes it");
        }
        var builder =
                new ProcessBuilder(
                        home.resolve("meent").toString(),
                        "start",
                        "--demo",
                        "--port",
                        freePort(),
                        "--data",
                        data.resolve("data").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MEENT_MANAGEMENT_PORT", freePort());
        // it lives for minutes: what the second compiler would win, it costs
        builder.environment().put("MEENT_JAVA_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1");
        builder.environment().putAll(settings);
        builder.redirectError(Path.of(System.getProperty("meent.log")).toFile());
        return builder.start();
    }

    private static String ready(Process process) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IllegalStateException(
                "the site did not start: see " + System.getProperty("meent.log"));
    }

    // below those that connections get: one of them could take it before the site does
    private static String freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return Integer.toString(socket.getLocalPort());
            } catch (BindException taken) {
                // another one
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the site did not end in " + PATIENCE + " s");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
