package coop.meent.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How soon a page stands in a slow browser, whether it moves afterwards, and what it weighs.
///
/// Each page is opened in a browser that has never been here, with a quarter of the processor. The
/// floor is the smallest page of the same site, opened the same way.
final class Paint {
    private static final int TIMES = 5;
    private static final int SLOWDOWN = 4;
    private static final int SETTLED_MS = 400;
    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private static final String FIGURES =
            """
            async settled => {
              const seen = (type, pick) => new Promise(done => {
                let last = 0;
                new PerformanceObserver(list => list.getEntries().forEach(it => last = pick(last, it)))
                  .observe({ type, buffered: true });
                setTimeout(() => done(last), settled);
              });
              const paint = seen('largest-contentful-paint', (_, it) => it.startTime);
              const shift = seen('layout-shift', (sum, it) => sum + it.value);
              const html = performance.getEntriesByType('navigation')[0];
              const css = performance.getEntriesByType('resource').filter(it => it.name.includes('.css'));
              const sum = (list, what) => list.reduce((all, it) => all + it[what], 0);
              return { paint: await paint, shift: await shift,
                html: html.decodedBodySize, css: sum(css, 'decodedBodySize'),
                packed: html.encodedBodySize + sum(css, 'encodedBodySize') };
            }
            """;

    private final Browser browser;

    private Paint(Browser browser) {
        this.browser = browser;
    }

    /// One opening of a page.
    ///
    /// @param paint largest paint, in ms after the click
    /// @param shift layout shift, without unit; 0 is still
    /// @param html bytes of the page, unpacked
    /// @param css bytes of its style sheets, unpacked
    /// @param packed bytes of both as they travel
    private record Opening(double paint, double shift, double html, double css, double packed) {
        static Opening of(Map<?, ?> figures) {
            return new Opening(
                    figure(figures, "paint"),
                    figure(figures, "shift"),
                    figure(figures, "html"),
                    figure(figures, "css"),
                    figure(figures, "packed"));
        }

        private static double figure(Map<?, ?> figures, String name) {
            return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    /// @param arguments the folder of the distribution
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("meent-paint");
        var distribution = new Distribution(Path.of(arguments[0]).toAbsolutePath(), folder);
        var chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        var launch =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        try (var site = distribution.start("--demo");
                var playwright = Playwright.create();
                var browser = playwright.chromium().launch(launch)) {
            new Paint(browser).table(site.address());
        }
        System.out.println("data, log: " + folder);
    }

    private void table(URI address) {
        System.out.printf(
                "%-22s %6s %9s %8s %8s %8s %10s%n",
                "", "width", "paint ms", "shift", "HTML KB", "CSS KB", "packed KB");
        pages().forEach((name, page) ->
                WIDTHS.forEach(width -> line(name, width, address.resolve(page))));
        line("floor: a line of text", 1280, address.resolve("/robots.txt"));
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("list", "/jobs");
        pages.put("detail", "/jobs/1");
        pages.put("organisations", "/organisations");
        pages.put("search", "/search?q=energie");
        return pages;
    }

    private void line(String name, int width, URI page) {
        open(width, page); // whatever the site does once
        var openings = IntStream.range(0, TIMES).mapToObj(_ -> open(width, page)).toList();
        System.out.printf(
                "%-22s %6d %9.0f %8.3f %8.1f %8.1f %10.1f%n",
                name,
                width,
                median(openings, Opening::paint),
                openings.stream().mapToDouble(Opening::shift).max().orElse(0),
                median(openings, Opening::html) / 1024,
                median(openings, Opening::css) / 1024,
                median(openings, Opening::packed) / 1024);
    }

    private Opening open(int width, URI address) {
        var wishes = new Browser.NewContextOptions().setViewportSize(width, 900);
        try (var context = browser.newContext(wishes.setLocale("nl-BE"));
                var page = context.newPage()) {
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", slowed());
            page.navigate(
                    address.toString(),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return Opening.of((Map<?, ?>) page.evaluate(FIGURES, SETTLED_MS));
        }
    }

    private static JsonObject slowed() {
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWDOWN);
        return rate;
    }

    private static double median(List<Opening> openings, ToDoubleFunction<Opening> figure) {
        return openings.stream().mapToDouble(figure).sorted().skip(TIMES / 2).findFirst().orElse(0);
    }
}
