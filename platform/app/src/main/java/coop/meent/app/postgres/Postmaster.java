package coop.meent.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The server process that a cluster's `postmaster.pid` names.
record Postmaster(Path cluster, long pid) {

    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return Optional.of(new Postmaster(cluster, pid));
    }

    /// Whether a process with this number is there, be it another one or a dead one that nobody
    /// buried: PostgreSQL takes either for a running server.
    boolean numberIsTaken() {
        return ProcessHandle.of(pid).isPresent();
    }

    /// Whether the process is a server on this very cluster: numbers are given out again.
    boolean servesCluster() throws IOException {
        var commandLine = proc(pid, "cmdline");
        if (!Files.isReadable(commandLine)) {
            return false;
        }
        var words = List.of(Files.readString(commandLine, UTF_8).split("\0", -1));
        return words.getFirst().endsWith("postgres") && words.contains(cluster.toString());
    }

    void kill() {
        ProcessHandle.of(pid).ifPresent(Postmaster::kill);
    }

    /// Throws the file away, when its number has become another's. The file also guards against
    /// helpers that outlive their server, so they end first.
    void forget() throws IOException {
        ProcessHandle.allProcesses().filter(this::worksInCluster).forEach(Postmaster::kill);
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private boolean worksInCluster(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(proc(process.pid(), "cwd")).equals(cluster);
        } catch (IOException e) {
            return false; // gone, or another's
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().completeOnTimeout(process, 3, TimeUnit.SECONDS).join();
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
