package coop.meent.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Measures a page that is kept for visitors, beside the same page made for each of them and beside
/// the same bytes from the smallest server.
final class VisitorLoad {
    private static final int WARM_UP = 20_000;
    private static final Duration TIME = Duration.ofSeconds(15);

    private final Distribution distribution;

    private VisitorLoad(Distribution distribution) {
        this.distribution = distribution;
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("meent-visitors");
        var home = Path.of(arguments[0]).toAbsolutePath();
        new VisitorLoad(new Distribution(home, folder)).run(folder.resolve("page.html"));
    }

    private void run(Path page) throws IOException {
        System.out.printf("%-22s %8s %8s %8s %9s%n", "", "pages/s", "p50 ms", "p99 ms", "cpu JVM");
        double kept;
        try (var site = distribution.start("--demo")) {
            var address = site.address().resolve("/about");
            try (var in = address.toURL().openStream()) {
                Files.write(page, in.readAllBytes());
            }
            kept = load(site, "kept for visitors", address);
            // a query that the route does not name is answered by its handler
            load(site, "  made each time", address.resolve("/about?made=1"));
        }
        try (var floor =
                distribution.serving(
                        distribution.floor(Bytes.class, List.of("18081", page.toString())))) {
            double bare = load(floor, "  floor: these bytes", floor.address().resolve("/about"));
            System.out.printf("kept / floor           %8.2f%n", kept / bare);
        }
    }

    private double load(Distribution.Serving serving, String name, URI page) {
        var processes = new Processes(serving.process().pid(), 0);
        var figures = new Load(processes).measure(List.of(page), WARM_UP, TIME);
        System.out.printf(
                "%-22s %8.0f %8.2f %8.2f %9.3f%n",
                name,
                figures.perSecond(),
                figures.median(),
                figures.slowest(),
                figures.cpu().jvm());
        return figures.perSecond();
    }
}
