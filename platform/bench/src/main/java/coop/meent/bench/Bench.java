package coop.meent.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Starts the distribution with a thousand vacancies, measures it, and prints what it found.
final class Bench {
    private static final int VACANCIES = 1_000;
    private static final int WARM_UP = 10_000;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final Distribution distribution;
    private final DatabaseSide database;

    private Bench(Distribution distribution) {
        this.distribution = distribution;
        this.database = new DatabaseSide(distribution.data());
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-bench");
        var home = Path.of(arguments[0]).toAbsolutePath();
        new Bench(new Distribution(home, folder)).run();
        System.out.println("data, log: " + folder);
    }

    private void run() throws Exception {
        try (var site = distribution.start("--demo")) {
            var token = distribution.run("token", "create", "--email", "member@demo.test");
            new Vacancies(site.address(), token).post(VACANCIES);
        }
        try (var site = distribution.start()) {
            var processes = processes(site);
            System.out.printf("second start to ready      %.1f s%n", site.took().toMillis() / 1e3);
            Thread.sleep(IDLE);
            System.out.printf("resident, idle after start %d MB%n", processes.resident());
            statements(site.address());
            System.out.printf(
                    "%n%-22s %8s %8s %8s %9s %9s %7s%n",
                    "", "pages/s", "p50 ms", "p99 ms", "cpu JVM", "cpu PG", "KB");
            load(processes, "list", List.of(site.address().resolve("/jobs")));
            load(processes, "detail", details(site.address()));
            load(processes, "search", searches(site.address()));
            floor();
            Thread.sleep(IDLE);
            System.out.printf("%nresident, idle after load  %d MB%n", processes.resident());
        }
    }

    private Processes processes(Distribution.Serving serving) {
        return new Processes(serving.process().pid(), database.postmaster());
    }

    private void statements(URI address) {
        var load = new Load(new Processes(0, 0));
        var list = address.resolve("/jobs");
        load.fetch(list); // counts this visitor, once a day
        // what runs by itself meanwhile never looks at vacancies
        var sent = database.statements(() -> load.fetch(list));
        var ours = sent.stream().filter(sql -> sql.contains("jobs.")).toList();
        System.out.printf("queries of the list page   %d%n", ours.size());
        System.out.printf("statements seen meanwhile  %d%n", sent.size());
    }

    private void floor() {
        database.prepareFloor();
        var arguments = List.of("18081", database.url(), database.password());
        try (var floor = distribution.serving(distribution.floor(Floor.class, arguments))) {
            load(processes(floor), "floor: list, bare", List.of(floor.address().resolve("/jobs")));
        }
    }

    private static void load(Processes processes, String name, List<URI> pages) {
        var figures = new Load(processes).measure(pages, WARM_UP, TIME);
        System.out.printf(
                "%-22s %8.0f %8.1f %8.1f %9.2f %9.2f %7.1f%n",
                name,
                figures.perSecond(),
                figures.median(),
                figures.slowest(),
                figures.cpu().jvm(),
                figures.cpu().database(),
                figures.bytes() / 1024.0);
    }

    private static List<URI> details(URI address) {
        return IntStream.range(0, 200)
                .mapToObj(i -> address.resolve("/jobs/" + (100 + i)))
                .toList();
    }

    private static List<URI> searches(URI address) {
        return Stream.of("boekhouder", "energie", "tuinier+gent", "vennoot", "brood", "cooperatie")
                .map(word -> address.resolve("/search?q=" + word))
                .toList();
    }
}
