package coop.meent.app.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of one server, and what may be done to them: made, started, stopped.
final class Cluster {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int START_ATTEMPTS = 5;

    private final Path home;
    private final Path data;
    private final Binaries binaries;
    private final ServerAccount account;
    private final boolean durable;

    Cluster(Path home, Binaries binaries, ServerAccount account, boolean durable) {
        this.home = home;
        this.data = home.resolve("cluster");
        this.binaries = binaries;
        this.account = account;
        this.durable = durable;
    }

    static void refuseOtherMajor(Path home) throws IOException {
        var file = home.resolve("cluster/PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var major = Files.readString(file).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new StartRefused(
                    "The database in %s was made by PostgreSQL %s, and this Meent brings %s: make a backup with the Meent that made it, and restore it into a new data folder."
                            .formatted(home, major, Binaries.MAJOR));
        }
    }

    /// Made beside and renamed: what is called `cluster` is whole.
    void createIfMissing(Secret superuser) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        account.own(superuser.file());
        var fresh = home.resolve("cluster.new");
        Command.run(List.of("rm", "-rf", fresh.toString()));
        var words = new ArrayList<String>();
        words.addAll(List.of(binaries.program("initdb"), "-D", fresh.toString()));
        words.addAll(List.of("--username=postgres", "--pwfile=" + superuser.file()));
        words.addAll(List.of("--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8"));
        words.addAll(List.of("--locale=C", "--locale-provider=builtin"));
        words.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
        if (!durable) {
            // a test signs in thousands of times, with a password that guards nothing
            words.addAll(List.of("--no-sync", "-c", "scram_iterations=1"));
        }
        for (var setting : Settings.AT_CREATION) {
            words.addAll(List.of("-c", setting));
        }
        var initdb = account.run(words);
        if (!initdb.succeeded()) {
            throw new StartRefused("Cannot make a database in " + home + ": " + initdb.output());
        }
        Files.move(fresh, data, ATOMIC_MOVE);
    }

    /// Ends the server that a killed Meent left behind. It is never adopted: its settings, its port
    /// and its health are those of another time.
    void stopOrphan() throws IOException {
        var left = Postmaster.of(data);
        if (left.isEmpty() || !left.get().numberIsTaken()) {
            return;
        }
        if (left.get().servesCluster()) {
            log.warn("Stopping the database server that an earlier Meent left behind");
            stop();
        } else {
            left.get().forget();
        }
    }

    /// {@return the port on which the server answers}
    int start() throws IOException {
        return start(Cluster::freePort);
    }

    /// Starts it on the port that others know it by.
    void startOn(int port) throws IOException {
        start(() -> port);
    }

    /// {@return whether the server's process lives}
    boolean serves() throws IOException {
        var named = Postmaster.of(data);
        return named.isPresent() && named.get().servesCluster();
    }

    private interface Port {
        int choose() throws IOException;
    }

    private int start(Port wanted) throws IOException {
        var logs = Files.createDirectories(home.resolve("log"));
        account.own(logs);
        var startLog = logs.resolve("start.log");
        for (int attempt = 1; ; attempt++) {
            var port = wanted.choose();
            account.run(List.of("rm", "-f", startLog.toString()));
            var options = Settings.onCommandLine(port, durable);
            var start = pgCtl("start", "-t", "300", "-l", startLog.toString(), "-o", options);
            if (start.succeeded()) {
                return port;
            }
            if (attempt == START_ATTEMPTS) {
                throw new StartRefused(
                        "The database server does not start; its last words are in %s. %s"
                                .formatted(logs, start.output().replace('\n', ' ')));
            }
            // the port was taken meanwhile, or a dead server's helpers are still leaving
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /// Fast, else at once (the next start then recovers), else by force.
    void stop() throws IOException {
        if (pgCtl("stop", "-m", "fast", "-t", "5").succeeded()) {
            return;
        }
        var left = Postmaster.of(data);
        if (left.isEmpty() || !left.get().servesCluster()) {
            return;
        }
        if (pgCtl("stop", "-m", "immediate", "-t", "3").succeeded()) {
            return;
        }
        log.error("The database server (process {}) does not stop: killed", left.get().pid());
        left.get().kill();
    }

    private Command pgCtl(String verb, String... more) {
        var words = new ArrayList<String>();
        words.addAll(List.of(binaries.program("pg_ctl"), verb, "-w", "-D", data.toString()));
        words.addAll(List.of(more));
        return account.run(words);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
