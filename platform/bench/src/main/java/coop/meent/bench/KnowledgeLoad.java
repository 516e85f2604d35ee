package coop.meent.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures an article: for visitors, for a member, how soon a new text of it is there, and how
/// soon a collection lies there as a paper.
final class KnowledgeLoad {
    private static final int WARM_UP = 10_000;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int SAVES = 300;
    private static final int COUNTED = 100;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NEWEST = Pattern.compile("\"latest\":\\s*(\\d+)");

    private final Distribution distribution;
    private final DatabaseSide database;

    private KnowledgeLoad(Distribution distribution) {
        this.distribution = distribution;
        this.database = new DatabaseSide(distribution.data());
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-knowledge");
        var home = Path.of(arguments[0]).toAbsolutePath();
        new KnowledgeLoad(new Distribution(home, folder)).run();
    }

    private void run() throws IOException, InterruptedException {
        try (var site = distribution.start("--demo")) {
            System.out.printf(
                    "%-24s %8s %8s %8s %9s %9s%n",
                    "", "pages/s", "p50 ms", "p99 ms", "cpu JVM", "cpu PG");
            var page = site.address().resolve("/knowledge/1");
            visitors(site, page);
            member(site, page);
            var token = distribution.run("token", "create", "--email", "admin@demo.test");
            saves(site.address(), token);
            new LongPaper(site.address(), token).measure();
        }
    }

    private void visitors(Distribution.Serving site, URI page) throws IOException {
        var kept = load(site, "kept for visitors", page, "");
        var file = distribution.folder().resolve("page.html");
        try (var in = page.toURL().openStream()) {
            Files.write(file, in.readAllBytes());
        }
        var arguments = List.of("18081", file.toString());
        try (var floor = distribution.serving(distribution.floor(Bytes.class, arguments))) {
            var about = floor.address().resolve("/about");
            var bare = load(floor, "  floor: these bytes", about, "");
            System.out.printf(
                    "kept / floor             %8.2f%n", kept.perSecond() / bare.perSecond());
        }
    }

    private void member(Distribution.Serving site, URI page)
            throws IOException, InterruptedException {
        var cookie = cookie(site.address());
        var asking = new Load(processes(site), cookie);
        asking.fetch(page);
        // a site works beside its pages too: the fewest of five are those of the page
        var questions =
                IntStream.range(0, 5)
                        .mapToObj(_ -> database.questions(() -> asking.fetch(page)))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow();
        var ours = questions.stream().filter(it -> it.contains("knowledge.")).count();
        var figures = load(site, "for a member", page, cookie);
        var file = distribution.folder().resolve("questions.sql");
        Files.writeString(file, String.join(ArticleFloor.BETWEEN, questions));
        var arguments = List.of("18082", database.url(), database.password(), file.toString());
        try (var floor = distribution.serving(distribution.floor(ArticleFloor.class, arguments))) {
            var bare =
                    load(floor, "  floor: same questions", floor.address().resolve("/article"), "");
            System.out.printf(
                    "member / floor, processor %7.2f   questions %d, of the knowledge base %d%n",
                    both(figures) / both(bare), questions.size(), ours);
        }
    }

    private static double both(Load.Figures figures) {
        return figures.cpu().jvm() + figures.cpu().database();
    }

    private void saves(URI address, String token) throws IOException, InterruptedException {
        var article = address.resolve("/api/v1/knowledge/articles/1");
        var took = new long[SAVES];
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(article).header("Authorization", "Bearer " + token);
            var found = client.send(asked.build(), BodyHandlers.ofString()).body();
            var newest = NEWEST.matcher(found);
            if (!newest.find()) {
                throw new IllegalStateException(found);
            }
            int base = Integer.parseInt(newest.group(1));
            for (int i = 0; i < SAVES; i++) {
                var request = asked.copy().PUT(BodyPublishers.ofString(text(base + i))).build();
                long begin = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString());
                took[i] = System.nanoTime() - begin;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
            }
        }
        var warm = Arrays.copyOfRange(took, SAVES - COUNTED, SAVES);
        Arrays.sort(warm);
        System.out.printf(
                "save of 10,000 characters  p50 %.1f ms, p90 %.1f ms, the first %.0f ms%n",
                warm[COUNTED / 2] / 1e6, warm[COUNTED * 9 / 10] / 1e6, took[0] / 1e6);
    }

    private static String text(int base) {
        var passage = "Een alinea met **nadruk** en [een link](article:2) over vennoten. ";
        var body = ("## Kop " + base + "\\n\\n" + passage.repeat(8) + "\\n\\n").repeat(18);
        return "{\"base\": %d, \"body\": \"%s\", \"show\": true}".formatted(base, body);
    }

    /// {@return the cookies of a member who signed in}
    static String cookie(URI address) throws IOException, InterruptedException {
        var jar = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(jar).build()) {
            var door = address.resolve("/login");
            var form = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("no form to sign in");
            }
            var fields =
                    "_csrf=%s&email=member%%40demo.test&password=meent-demo"
                            .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            var request =
                    HttpRequest.newBuilder(door)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 303 && answer.statusCode() != 302) {
                throw new IllegalStateException("signing in answers " + answer.statusCode());
            }
        }
        return jar.getCookieStore().getCookies().stream()
                .map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    private Processes processes(Distribution.Serving serving) {
        return new Processes(serving.process().pid(), database.postmaster());
    }

    private Load.Figures load(Distribution.Serving serving, String name, URI page, String cookie) {
        var figures = new Load(processes(serving), cookie).measure(List.of(page), WARM_UP, TIME);
        System.out.printf(
                "%-24s %8.0f %8.2f %8.2f %9.3f %9.3f%n",
                name,
                figures.perSecond(),
                figures.median(),
                figures.slowest(),
                figures.cpu().jvm(),
                figures.cpu().database());
        return figures;
    }
}
