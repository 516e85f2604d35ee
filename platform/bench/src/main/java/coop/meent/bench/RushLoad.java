package coop.meent.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Measures a hundred people who press the button for the last ten places, three times each, all at
/// once. As the floor, the same people ask as often at once who they are.
final class RushLoad {
    private static final int PEOPLE = 100;
    private static final int PLACES = 10;
    private static final int PRESSES = 3 * PEOPLE;
    private static final int EVENTS = Integer.getInteger("events", 5);
    private static final int WARM_UP = 2;
    private static final String API = "/api/v1/soirees/events";

    private static final String EVENT =
            """
            {"host": 1, "kind": "webinar", "title": "De laatste plaatsen", "language": "nl",
             "starts": {"date": "2028-03-02", "time": "12:30"},
             "ends": {"date": "2028-03-02", "time": "13:30"},
             "online": "https://video.example.test/x", "capacity": %d}
            """
                    .formatted(PLACES);

    private final Programs programs;
    private final String team;
    private final List<String> people;

    private RushLoad(URI site, String team, Handle db) {
        this.programs = new Programs(site);
        this.team = team;
        this.people = Programs.people(db, PEOPLE);
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-rush");
        var distribution = new Distribution(Path.of(arguments[0]).toAbsolutePath(), folder);
        try (var serving = distribution.start("--demo")) {
            var database = new DatabaseSide(distribution.data());
            var team = distribution.run("token", "create", "--email", "admin@demo.test");
            try (var db = Jdbi.open(database.url(), "postgres", database.password())) {
                new RushLoad(serving.address(), team, db).run();
            }
        }
    }

    private void run() {
        System.out.printf(
                "%-24s %8s %10s %8s %8s%n", "", "p50 ms", "slowest ms", "goal ms", "refused");
        for (int no = -WARM_UP; no < EVENTS; no++) {
            var floor = together(it -> programs.get(people.get(it), "/api/v1/me"));
            var path = API + "/" + event() + "/registrations";
            var rush = together(it -> programs.post(people.get(it), path, "{}", "press-" + path));
            if (no >= 0) {
                print("floor: who am I", floor, "");
                print("register", rush, "3000");
            }
        }
    }

    /// What came of pressing at once.
    ///
    /// @param took nanoseconds of each, the fastest first
    /// @param refused how many were not carried out
    private record Rush(List<Long> took, int refused) {}

    private static void print(String what, Rush rush, String goal) {
        var took = rush.took();
        System.out.printf(
                "%-24s %8.0f %10.0f %8s %8d%n",
                what, took.get(took.size() / 2) / 1e6, took.getLast() / 1e6, goal, rush.refused());
    }

    private long event() {
        var made = programs.post(team, API, EVENT).headers().firstValue("Location").orElseThrow();
        programs.post(team, URI.create(made).getPath() + "/publish", "{}");
        return Long.parseLong(made.substring(made.lastIndexOf('/') + 1));
    }

    private static Rush together(IntFunction<HttpResponse<String>> press) {
        var start = new CountDownLatch(1);
        var took = new ConcurrentLinkedQueue<Long>();
        var refused = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < PRESSES; i++) {
            int person = i % PEOPLE;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                SharingLoad.await(start);
                                long begin = System.nanoTime();
                                var answer = press.apply(person);
                                took.add(System.nanoTime() - begin);
                                if (answer.statusCode() / 100 != 2) {
                                    refused.incrementAndGet();
                                }
                            }));
        }
        start.countDown();
        threads.forEach(Load::join);
        return new Rush(took.stream().sorted().toList(), refused.get());
    }
}
