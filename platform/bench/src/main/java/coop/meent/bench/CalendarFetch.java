package coop.meent.bench;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.When;
import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.calendars.CalendarDesk;
import coop.meent.core.data.Database;
import coop.meent.core.links.LinkDesk;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.text.TypeNames;
import coop.meent.core.web.Addresses;
import coop.meent.core.web.PassDoors;
import coop.meent.core.web.Secrets;
import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Measures the fetch of a personal calendar of a thousand entries, beside the same bytes from
/// memory: the link is looked up, the entries are asked for, filtered, and written.
final class CalendarFetch {
    private static final int ENTRIES = 1_000;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 500;
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Clock CLOCK = Clock.system(BRUSSELS);
    private static final Viewer AN =
            new Viewer(Viewer.Kind.PERSON, OptionalLong.of(1), "An", false, List.of(), "nl");

    private static final String PERSON =
            """
            INSERT INTO core.person (name, email, email_norm)
            VALUES ('An', 'an@example.test', 'an@example.test')
            """;

    private CalendarFetch() {}

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-calendar");
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var login =
                    new DatabaseLogin(
                            postgres.url(), postgres.user(), postgres.password(), Optional.empty());
            try (var database = Database.open(login, 4)) {
                measure(database.transactions("core"));
            }
        }
    }

    private static void measure(Transactions core) throws Exception {
        var passes = new PassDoors(new LinkDesk(core, CLOCK), CLOCK, false).of("core");
        var desk = desk(core, passes);
        desk.register("bench", List.of(new Thousand()), core);
        desk.noting(core)
                .run(
                        AN,
                        tx -> {
                            IntStream.range(0, ENTRIES).forEach(i -> tx.publish("slot", "" + i));
                            return true;
                        });
        core.run(AN, tx -> tx.handle().execute(PERSON));
        var path = core.run(AN, tx -> passes.issue(tx, pass()));
        var feed = handler(desk);
        var server = Javalin.create(it -> it.routes.get("/calendar/{secret}.ics", feed));
        server.start("127.0.0.1", 0);
        var address = URI.create("http://127.0.0.1:" + server.port());
        var bytes = print("calendar of 1,000 entries", address.resolve(path));
        server.stop();
        var bare = Javalin.create(it -> it.routes.get("/", ctx -> ctx.result(bytes)));
        bare.start("127.0.0.1", 0);
        print("  floor: these bytes", URI.create("http://127.0.0.1:" + bare.port() + "/"));
        bare.stop();
    }

    private static Pass pass() {
        var until = CLOCK.instant().plusSeconds(3_600);
        return Pass.of("calendar.feed", "calendar:1", "/calendar/{secret}.ics", until)
                .claiming(Map.of("name", "bench"))
                .to(1);
    }

    private static CalendarDesk desk(Transactions core, Passes passes) {
        var secrets = new Secrets(new byte[32]);
        return CalendarDesk.in(
                new CalendarDesk.Around(
                        core,
                        passes,
                        _ -> Map.of(1L, AN),
                        _ -> _ -> true,
                        new CalendarDesk.Wording(
                                (_, key, _) -> key, new TypeNames(), () -> "Meent"),
                        new Addresses("http://localhost", secrets, CLOCK),
                        CLOCK));
    }

    private static Handler handler(CalendarDesk desk) {
        return desk.routes().stream()
                .filter(it -> it.path().equals("/calendar/{secret}.ics"))
                .map(Route::handler)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] print(String name, URI address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).build();
            var took = new long[ROUNDS];
            byte[] last = {};
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long begin = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofByteArray());
                last = answer.body();
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(new String(last, StandardCharsets.UTF_8));
                }
                took[Math.max(i, 0)] = System.nanoTime() - begin;
            }
            Arrays.sort(took);
            System.out.printf(
                    "%-28s %6d KB  p50 %6.2f ms  p99 %6.2f ms%n",
                    name,
                    last.length / 1_024,
                    took[ROUNDS / 2] / 1e6,
                    took[ROUNDS * 99 / 100] / 1e6);
            return last;
        }
    }

    /// A thousand hours, two a day, without any database of its own.
    private record Thousand() implements CalendarSource {
        private static List<CalendarEntry> all() {
            var first = LocalDate.now(CLOCK).atTime(10, 0).atZone(BRUSSELS);
            return IntStream.range(0, ENTRIES)
                    .mapToObj(i -> {
                        var start = first.plusDays(i / 2).plusHours(i % 2 * 4L);
                        var when = new When.Timed(start, start.plusHours(2));
                        return CalendarEntry.of("slot", "" + i, when, "Gesprek " + i, "/x/" + i)
                                .at("Gent, België")
                                .saying("Neem je vragen mee; we beginnen stipt.")
                                .to(Audience.person(1));
                    })
                    .toList();
        }

        @Override
        public String type() {
            return "slot";
        }

        @Override
        public List<CalendarEntry> between(
                Handle db, Viewer viewer, LocalDate from, LocalDate until) {
            return all();
        }

        @Override
        public List<CalendarEntry> own(Handle db, Viewer viewer, LocalDate from) {
            return all();
        }

        @Override
        public List<CalendarEntry> entries(Handle db, Viewer viewer, Collection<String> ids) {
            return all();
        }
    }
}
