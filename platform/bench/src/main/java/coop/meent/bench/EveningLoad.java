package coop.meent.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Measures the plan of an evening by the API of a site that runs, and mending it for who leaves,
/// after the same without a site. Beside them stands a request that only says who one is.
final class EveningLoad {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 15;
    private static final int TIMES = 21;

    // today, so that the door is open, and of the organisation of the demo's member
    private static final String EVENT =
            """
            INSERT INTO soirees.event (kind, host, language, title, body, starts, ends, zone, place,
                   address, online, capacity, audience, guests, state, created_at, changed_at)
            VALUES ('SOIREE', 1, 'nl', 'Soiree', '', now(), now() + interval '4 hours',
                    'Europe/Brussels', 'De Hoorn', 'Leuven', '', 600, 'public', true, 'PUBLISHED',
                    now(), now())
            RETURNING id
            """;

    private static final List<String> FILL =
            List.of(
                    """
                    INSERT INTO soirees.registration (event, organisation, name, email, language,
                           state, badge, at, changed_at)
                    SELECT :event, 1000000 + n % (:people * 2 / 5), 'Gast ' || n,
                           'gast' || n || '@bench.test', 'nl', 'PLACED',
                           :event || '-' || n, now(), now()
                      FROM generate_series(1, :people) n
                    """,
                    """
                    INSERT INTO soirees.wish (registration, other)
                    SELECT r.id, o.id
                      FROM soirees.registration r
                      JOIN soirees.registration o ON o.event = r.event AND o.id <> r.id
                       AND (o.id - r.id + :people) % :people IN (7, 31, 58, 101)
                     WHERE r.event = :event AND :people > 0
                    """,
                    """
                    INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables,
                           accessible, across)
                    SELECT :event, :rounds, 12, false, 0, 0, '{}', 0 WHERE :people > 0
                    """);

    private final Programs programs;
    private final String team;
    private final Handle db;

    private EveningLoad(URI site, String team, Handle db) {
        this.programs = new Programs(site);
        this.team = team;
        this.db = db;
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        MatcherRate.main(arguments);
        var folder = Files.createTempDirectory("meent-evening");
        var distribution = new Distribution(Path.of(arguments[0]).toAbsolutePath(), folder);
        try (var serving = distribution.start("--demo")) {
            var database = new DatabaseSide(distribution.data());
            var team = distribution.run("token", "create", "--email", "admin@demo.test");
            try (var db = Jdbi.open(database.url(), "postgres", database.password())) {
                new EveningLoad(serving.address(), team, db).run();
            }
        }
    }

    private void run() {
        System.out.printf("%n%-32s %9s %9s %9s%n", "by the API", "p50 ms", "worst ms", "goal ms");
        measure("floor: who am I", "", _ -> programs.get(team, "/api/v1/me"));
        long large = evening(500);
        measure("500 x " + ROUNDS, "1000", seed -> plan(large, seed));
        long event = evening(PEOPLE);
        measure(PEOPLE + " x " + ROUNDS, "150", seed -> plan(event, seed));
        var guests = guests(event);
        programs.post(team, path(event) + "/rounds/1/start", "");
        measure("somebody leaves", "50", no -> tick(event, guests.get(no), "left"));
        measure("somebody is back", "50", no -> tick(event, guests.get(no), "back"));
    }

    private long evening(int people) {
        long event = db.createQuery(EVENT).mapTo(Long.class).one();
        for (var statement : FILL) {
            var update = db.createUpdate(statement).bind("event", event).bind("people", people);
            (statement.contains(":rounds") ? update.bind("rounds", ROUNDS) : update).execute();
        }
        return event;
    }

    private List<Long> guests(long event) {
        return db.createQuery(
                        "SELECT id FROM soirees.registration WHERE event = :event ORDER BY id")
                .bind("event", event)
                .mapTo(Long.class)
                .list();
    }

    private static String path(long event) {
        return "/api/v1/soirees/events/" + event;
    }

    private void plan(long event, int seed) {
        programs.post(team, path(event) + "/plan?seed=" + (seed + 1), "");
    }

    private void tick(long event, long registration, String kind) {
        var body = "{\"registration\": %d, \"kind\": \"%s\"}".formatted(registration, kind);
        programs.post(team, path(event) + "/attendance", body);
    }

    private static void measure(String name, String goal, IntConsumer work) {
        var took = new long[TIMES];
        for (int time = -WARM_UP; time < TIMES; time++) {
            long begin = System.nanoTime();
            work.accept(time + WARM_UP);
            if (time >= 0) {
                took[time] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-32s %9.1f %9.1f %9s%n",
                name, took[TIMES / 2] / 1e6, took[TIMES - 1] / 1e6, goal);
    }
}
