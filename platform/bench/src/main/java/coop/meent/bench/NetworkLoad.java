package coop.meent.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Measures the figures of a network of 5,000 organisations: how long a release takes to make, with
/// two years of releases before it in which a fifth of them joined, and how soon it is read.
final class NetworkLoad {
    private static final int ORGANISATIONS = Integer.getInteger("organisations", 5_000);
    private static final int QUARTERS = 8;
    private static final int WARM_UP = 3_000;
    private static final Duration TIME = Duration.ofSeconds(15);

    private static final String SCANS =
            """
            WITH made AS (
                INSERT INTO compass.scan (organisation, set_id, set_version, state, sector, size,
                                          founded, opened_at, closed_at)
                SELECT 1000000 + n, 'ica', 1, 'CLOSED', '', (ARRAY['small', 'middle', 'large'])[1 + n % 3], 1950 + n % 75,
                       now() - interval '2 years', now() - interval '2 years'
                  FROM generate_series(:from, :until) n RETURNING id)
            INSERT INTO compass.standing (scan, principle, tenths)
            SELECT id, p, 10 + (hashint4(id * 7 + p) & 2147483647) % 41
              FROM made, generate_series(1, 7) p
            """;

    // uneven, as sectors are
    private static final String SECTORS =
            """
            UPDATE compass.scan SET sector = (ARRAY['energy', 'food', 'care', 'housing', 'services',
                   'retail', 'media', 'finance', 'mobility', 'culture', 'education', 'industry',
                   'other'])[1 + floor(13 * power((organisation * 37 % 1000) / 1000.0, 2))::integer]
             WHERE organisation > 1000000
            """;

    private final Distribution distribution;
    private final DatabaseSide database;

    private NetworkLoad(Distribution distribution) {
        this.distribution = distribution;
        this.database = new DatabaseSide(distribution.data());
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-network");
        var home = Path.of(arguments[0]).toAbsolutePath();
        new NetworkLoad(new Distribution(home, folder)).run();
    }

    private void run() throws IOException, InterruptedException {
        try (var site = distribution.start("--demo")) {
            var token = distribution.run("token", "create", "--email", "admin@demo.test");
            int begin = ORGANISATIONS * 4 / 5;
            scans(1, begin);
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                scans(
                        begin + 1 + (quarter - 1) * (ORGANISATIONS - begin) / QUARTERS,
                        begin + quarter * (ORGANISATIONS - begin) / QUARTERS);
                make(site.address(), token, quarter);
            }
            read(site);
        }
    }

    private void scans(int from, int until) {
        try (var db = superuser()) {
            db.createUpdate(SCANS).bind("from", from).bind("until", until).execute();
            db.execute(SECTORS);
            db.execute(
                    "INSERT INTO compass.consent SELECT DISTINCT organisation, NULL::bigint, now()"
                            + " FROM compass.scan WHERE organisation > 1000000"
                            + " ON CONFLICT DO NOTHING");
            // the quarter is over
            db.execute("UPDATE compass.release SET year = 1000 + id WHERE year > 2000");
        }
    }

    private static void make(URI address, String token, int quarter)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(address.resolve("/api/v1/compass/releases"))
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.noBody())
                            .build();
            long begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + answer.body());
            }
            System.out.printf(
                    "release %d made in %.0f ms, with %d views%n",
                    quarter,
                    (System.nanoTime() - begin) / 1e6,
                    answer.body().split("\"code\"", -1).length - 1);
        }
    }

    private void read(Distribution.Serving site) throws IOException, InterruptedException {
        var processes = new Processes(site.process().pid(), database.postmaster());
        var load = new Load(processes, KnowledgeLoad.cookie(site.address()));
        System.out.printf(
                "%-24s %8s %8s %8s %8s %6s%n", "", "pages/s", "p50 ms", "p99 ms", "goal", "KB");
        for (var path : List.of("/compass/network", "/compass/network/" + newest())) {
            var page = site.address().resolve(path);
            var figures = load.measure(List.of(page), WARM_UP, TIME);
            System.out.printf(
                    "%-24s %8.0f %8.2f %8.2f %8s %6.1f%n",
                    path,
                    figures.perSecond(),
                    figures.median(),
                    figures.slowest(),
                    "100",
                    figures.bytes() / 1024.0);
        }
    }

    private long newest() {
        try (var db = superuser()) {
            return db.createQuery("SELECT max(id) FROM compass.view WHERE code = 'all'")
                    .mapTo(Long.class)
                    .one();
        }
    }

    private Handle superuser() {
        return Jdbi.open(database.url(), "postgres", database.password());
    }
}
