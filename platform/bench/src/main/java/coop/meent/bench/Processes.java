package coop.meent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the system says of processes, from `/proc`: a JVM, and the database server beside it with
/// all its helpers.
///
/// @param jvm number of the JVM's process
/// @param postmaster number of the database server's first process
record Processes(long jvm, long postmaster) {
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;
    private static final double MILLIS_PER_TICK = 10;

    /// Milliseconds of processor time.
    ///
    /// @param jvm used by the JVM
    /// @param database used by the database server
    record Used(double jvm, double database) {
        Used since(Used before) {
            return new Used(jvm - before.jvm, database - before.database);
        }
    }

    Used used() {
        double database = ticks(postmaster, CHILDREN_SYSTEM);
        for (long helper : helpers()) {
            database += ticks(helper, USER + 1);
        }
        return new Used(ticks(jvm, USER + 1) * MILLIS_PER_TICK, database * MILLIS_PER_TICK);
    }

    /// {@return resident memory of the JVM, in MB}
    long resident() {
        try (var lines = Files.lines(Path.of("/proc/" + jvm + "/status"))) {
            var line = lines.filter(it -> it.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Long> helpers() {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(it -> it.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(pid -> parent(pid) == postmaster)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long parent(long pid) {
        var fields = fields(pid);
        return fields.isEmpty() ? 0 : Long.parseLong(fields.get(PARENT));
    }

    private static double ticks(long pid, int last) {
        var fields = fields(pid);
        return fields.isEmpty()
                ? 0
                : fields.subList(USER, last + 1).stream().mapToLong(Long::parseLong).sum();
    }

    /// The fields of `stat` behind the name, the state first; none when the process is gone.
    private static List<String> fields(long pid) {
        try {
            var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Arrays.asList(text.substring(text.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
