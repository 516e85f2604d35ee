package coop.meent.bench;

import coop.meent.app.postgres.RunningPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/// The database server behind the site, seen by its superuser.
///
/// @param data the site's data folder
record DatabaseSide(Path data) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)\\b");
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
        return Stream.of(entries(happening))
                .filter(entry -> entry.contains("execute ") || entry.contains("statement: "))
                .map(DatabaseSide::sql)
                .filter(DatabaseSide::asks)
                .toList();
    }

    /// {@return the same, with what was asked in the place of each parameter}
    List<String> questions(Runnable happening) {
        var questions = new ArrayList<String>();
        for (var entry : entries(happening)) {
            if (entry.contains("execute ") || entry.contains("statement: ")) {
                questions.add(sql(entry));
            } else if (entry.contains("arameters: ") && !questions.isEmpty()) {
                questions.add(filled(questions.removeLast(), entry));
            }
        }
        return questions.stream().filter(DatabaseSide::asks).toList();
    }

    private static String filled(String sql, String parameters) {
        var values = new HashMap<String, String>();
        PARAMETER.matcher(parameters).results().forEach(it -> values.put(it.group(1), it.group(2)));
        return PLACE.matcher(sql)
                .replaceAll(it -> Matcher.quoteReplacement(values.get(it.group(1))));
    }

    private static String sql(String entry) {
        return entry.replaceFirst("(?s).*?(execute [^:]*|statement): ", "").strip();
    }

    private static boolean asks(String sql) {
        // a pool asks with nothing whether a connection lives
        return !sql.isBlank() && !sql.matches("(?s)(BEGIN|COMMIT|ROLLBACK|SET|SHOW|ALTER).*");
    }

    private String[] entries(Runnable happening) {
        execute(List.of("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()"));
        pause();
        int before = logged().length();
        var from = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        happening.run();
        var to = LocalDateTime.now(ZoneOffset.UTC);
        pause();
        // a site works beside its pages too: what it did before and after is not of the page
        var entries =
                Pattern.compile("\n(?=\\d{4}-)")
                        .splitAsStream(logged().substring(before))
                        .filter(it -> within(it.strip(), from, to))
                        .toArray(String[]::new);
        execute(List.of("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()"));
        return entries;
    }

    // an entry begins with its time: 2026-11-23 01:29:18.847 UTC
    private static boolean within(String entry, LocalDateTime from, LocalDateTime to) {
        if (entry.length() < 23) {
            return false;
        }
        var at = LocalDateTime.parse(entry.substring(0, 23).replace(' ', 'T'));
        return !at.isBefore(from) && !at.isAfter(to);
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
