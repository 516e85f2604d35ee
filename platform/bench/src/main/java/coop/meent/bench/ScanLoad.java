package coop.meent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Measures a scan of a thousand respondents: how soon an answer is kept, how long closing takes,
/// and how soon its results are there. Beside each request stands one that does nothing but answer
/// who asks, as the floor.
final class ScanLoad {
    private static final int RESPONDENTS = Integer.getInteger("respondents", 1_000);
    private static final int TIMES = 200;

    // the demo's third scan is open, and the member of the demo began it
    private static final String SCAN = "/api/v1/compass/scans/3";

    private static final String FILL =
            """
            WITH came AS (
                INSERT INTO compass.respondent (scan, role, began_at, changed_at)
                SELECT 3, (ARRAY['BOARD', 'STAFF', 'MEMBER', 'MEMBER'])[1 + n % 4], now(), now()
                  FROM generate_series(1, :respondents) n RETURNING id)
            INSERT INTO compass.answer (respondent, question, answer, at)
            SELECT c.id, q.question,
                   (ARRAY['1', '2', '3', '4', '5', 'na', 'dk'])[1 + (hashtext(c.id || q.question) & 65535) % 7],
                   now()
              FROM came c, (SELECT DISTINCT question FROM compass.answer) q
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final String token;

    private ScanLoad(URI site, String token) {
        this.site = site;
        this.token = token;
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-scan");
        var distribution = new Distribution(Path.of(arguments[0]).toAbsolutePath(), folder);
        try (var serving = distribution.start("--demo")) {
            var database = new DatabaseSide(distribution.data());
            try (Handle db = Jdbi.open(database.url(), "postgres", database.password())) {
                db.createUpdate(FILL).bind("respondents", RESPONDENTS).execute();
            }
            var token = distribution.run("token", "create", "--email", "member@demo.test");
            new ScanLoad(serving.address(), token).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf("%-24s %8s %8s %8s%n", "", "p50 ms", "p90 ms", "goal");
        measure("floor: who am I", new Asked("GET", "/api/v1/me", ""), TIMES, "");
        var answer = "{\"answer\": \"%d\"}";
        measure(
                "an answer",
                new Asked("PUT", SCAN + "/answers/newcomer-welcome", answer),
                TIMES,
                "20");
        measure("closing", new Asked("POST", SCAN + "/close", ""), 1, "");
        measure("results", new Asked("GET", SCAN + "/results", ""), TIMES, "50");
    }

    /// A request.
    private record Asked(String verb, String path, String body) {}

    private void measure(String what, Asked asked, int times, String goal)
            throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            send(asked.verb(), asked.path(), asked.body().formatted(1 + i % 5));
            took.add((System.nanoTime() - begin) / 1e6);
        }
        // the first half warms up
        var warm = new ArrayList<>(took.subList(times / 2, times));
        Collections.sort(warm);
        System.out.printf(
                "%-24s %8.2f %8.2f %8s%n",
                what, warm.get(warm.size() / 2), warm.get(warm.size() * 9 / 10), goal);
    }

    private void send(String verb, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(verb, BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s: %d %s"
                            .formatted(
                                    verb,
                                    path,
                                    answer.statusCode(),
                                    new String(answer.body(), UTF_8)));
        }
    }
}
