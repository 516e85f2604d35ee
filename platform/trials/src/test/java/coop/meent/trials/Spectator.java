package coop.meent.trials;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody with a real browser, in which the script of the theme runs. Belongs to the thread that
/// let them in.
final class Spectator implements AutoCloseable {
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final Page page;
    private final List<String> refused = new ArrayList<>();

    private Spectator() {
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(CHROMIUM))
                                        .setArgs(QUIET));
        this.page = browser.newPage();
        page.onPageError(refused::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
    }

    static Spectator at(URI site, String path) {
        var spectator = new Spectator();
        spectator.page.navigate(site.resolve(path).toString());
        return spectator;
    }

    /// {@return somebody with a telephone}
    ///
    /// @param width of its screen, in pixels
    static Spectator withTelephone(URI site, String path, int width) {
        var spectator = at(site, path);
        spectator.page.setViewportSize(width, 800);
        return spectator;
    }

    /// Begins to write, and leaves the cursor where it is.
    void type(String field, String text) {
        page.locator(field).pressSequentially(text);
    }

    /// {@return what stands in a field that still has the cursor; nothing when it has not}
    String typed(String field) {
        return String.valueOf(
                page.evaluate(
                        "id => document.activeElement.matches(id) ? document.activeElement.value : ''",
                        field));
    }

    /// {@return after how many milliseconds the page shows a text}
    long sees(String part, String text, long patience) {
        long begin = System.nanoTime();
        page.locator(part)
                .getByText(text)
                .waitFor(new Locator.WaitForOptions().setTimeout((double) patience));
        return (System.nanoTime() - begin) / 1_000_000;
    }

    /// {@return what the browser refused, and what failed in a script}
    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
