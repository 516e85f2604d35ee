package coop.meent.bench;

import com.sun.management.OperatingSystemMXBean;
import coop.meent.api.Paper;
import coop.meent.api.Papers;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.core.papers.PapersFloor;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import coop.meent.core.themes.ThemeSource;
import coop.meent.core.work.HeavyWork;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Measures how many certificates come in a second, beside an empty page of the same library, and
/// how long a register of a hundred thousand takes.
final class PaperRate {
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 1_000;
    private static final int ROWS = 100_000;
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final ClassLoader CLASSES = PaperRate.class.getClassLoader();

    private PaperRate() {}

    /// One line of a certificate.
    public record Lot(String name, int quantity, long cents) {}

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        for (int threads = 1; threads <= 2; threads++) {
            try (var heavy = new HeavyWork(threads + 1, 64);
                    var floor =
                            PapersFloor.in(
                                    heavy,
                                    Files.createTempDirectory("meent-papers"),
                                    "http://localhost")) {
                var papers = floor.of(looks().of(new Owner("bench", bench())));
                rate("certificates", threads, papers, certificate());
                rate("  floor: an empty page", threads, papers, empty());
                if (threads == 1) {
                    register(papers);
                }
            }
        }
    }

    private static Looks looks() {
        var clock = Clock.system(ZoneId.of("Europe/Brussels"));
        var theme = new ThemeSource(Resources.of(CLASSES)).load("meent");
        return new Looks(theme, Owner.platform(CLASSES), clock, true);
    }

    private static Resources bench() {
        return Resources.beside(PaperRate.class).in("bench");
    }

    private static void rate(String name, int threads, Papers papers, Paper paper)
            throws Exception {
        run(threads, WARM_UP, papers, paper);
        long begin = System.nanoTime();
        long worked = processor();
        run(threads, ROUNDS, papers, paper);
        System.out.printf(
                "%-28s %d thread(s) %8.1f a second %6.1f ms of a processor each%n",
                name,
                threads,
                ROUNDS * 1e9 / (System.nanoTime() - begin),
                (processor() - worked) / 1e6 / ROUNDS);
    }

    private static long processor() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getProcessCpuTime();
    }

    private static void run(int threads, int rounds, Papers papers, Paper paper) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<Boolean> some =
                    () -> {
                        for (int i = 0; i < rounds / threads; i++) {
                            papers.write(paper, OutputStream.nullOutputStream());
                        }
                        return true;
                    };
            for (var done :
                    pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> some).toList())) {
                done.get();
            }
        }
    }

    private static void register(Papers papers) throws IOException {
        var file = Files.createTempFile("register", ".pdf");
        long begin = System.nanoTime();
        try (var out = Files.newOutputStream(file)) {
            papers.write(empty(), List.of(roll()), out);
        }
        System.out.printf(
                "register of %,d rows        %8.1f s %8.1f MB, heap used %d MB%n",
                ROWS,
                (System.nanoTime() - begin) / 1e9,
                Files.size(file) / 1e6,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        Files.delete(file);
    }

    private static Roll roll() {
        return new Roll(
                "Aandeelhouders",
                "",
                "",
                List.of(
                        Column.figure("Nr.", 1),
                        Column.text("Naam en woonplaats", 6),
                        Column.figure("Aandelen", 2)),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i ->
                                List.of(
                                        "" + i,
                                        "Aandeelhouder " + i + "\nDorpsstraat 7, 9000 Gent",
                                        "" + i % 40)));
    }

    private static Paper certificate() {
        var lots = IntStream.rangeClosed(1, 6).mapToObj(i -> new Lot("A, " + i, i, i * 25_000L));
        return paper("bench/certificate.peb", Map.of("lots", lots.toList()));
    }

    private static Paper empty() {
        return paper("bench/empty.peb", Map.of());
    }

    private static Paper paper(String template, Map<String, ?> model) {
        return new Paper(template, "nl", model, "Certificaat", "Windhoek cv", AT, "Na te kijken");
    }
}
