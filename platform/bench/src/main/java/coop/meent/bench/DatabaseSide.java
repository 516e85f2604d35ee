package coop.meent.bench;

import coop.meent.app.postgres.RunningPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/// The database server behind the site, seen by its superuser.
///
/// @param data the site's data folder
record DatabaseSide(Path data) {
    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS public.floor AS
            SELECT id, title, place, employment, closes_on, stage FROM jobs.vacancy
            """;

    /// What a plain table with the site's vacancies needs to be as fast as theirs.
    private static final List<String> FLOOR =
            List.of(
                    TABLE,
                    "CREATE INDEX IF NOT EXISTS floor_closes ON public.floor (closes_on, id)",
                    "VACUUM ANALYZE public.floor");

    /// {@return the number of the server's first process}
    long postmaster() {
        return Long.parseLong(lines(data.resolve("postgres/cluster/postmaster.pid")).getFirst());
    }

    String url() {
        return RunningPostgres.in(data).orElseThrow().url();
    }

    String password() {
        return lines(data.resolve("postgres/password")).getFirst();
    }

    void prepareFloor() {
        execute(FLOOR);
    }

    /// {@return the statements that are sent while something happens, without those that open and
    /// close transactions}
    List<String> statements(Runnable happening) {
        execute(List.of("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()"));
        pause();
        int before = logged().length();
        happening.run();
        pause();
        var entries = logged().substring(before).split("\n(?=\\d{4}-)");
        execute(List.of("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()"));
        return Stream.of(entries)
                .filter(entry -> entry.contains("execute ") || entry.contains("statement: "))
                .map(entry -> entry.replaceFirst("(?s).*?(execute [^:]*|statement): ", ""))
                .filter(sql -> !sql.matches("(?s)(BEGIN|COMMIT|ROLLBACK|SET|SHOW|ALTER).*"))
                .toList();
    }

    private String logged() {
        try (var files = Files.list(data.resolve("postgres/log"))) {
            return files.filter(it -> it.getFileName().toString().startsWith("postgresql-"))
                    .sorted()
                    .flatMap(it -> lines(it).stream())
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void execute(List<String> statements) {
        try (var db = Jdbi.open(url(), "postgres", password())) {
            statements.forEach(db::execute);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(500_000_000);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
