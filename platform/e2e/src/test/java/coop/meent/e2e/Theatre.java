package coop.meent.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One demo site and one browser, for all tests of this module.
final class Theatre implements AutoCloseable {
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");

    private final Distribution site;
    private final Playwright playwright;
    private final Browser browser;

    private Theatre(Distribution site, Playwright playwright) {
        this.site = site;
        this.playwright = playwright;
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(CHROMIUM))
                                        .setArgs(quiet()));
    }

    static Theatre open() {
        return new Theatre(Distribution.start(), Playwright.create());
    }

    // the browser speaks to the site and to nobody else
    private static List<String> quiet() {
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
    }

    /// {@return somebody new, with a browser of their own}
    Visitor visitor() {
        return new Visitor(site.address(), browser.newContext(wishes()));
    }

    /// {@return somebody whose browser runs no scripts}
    Visitor visitorWithoutScripts() {
        return new Visitor(
                site.address(), browser.newContext(wishes().setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions wishes() {
        // colours that are still on their way would be read as colours without contrast
        return new Browser.NewContextOptions()
                .setLocale("nl-BE")
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void close() throws IOException {
        try (site) {
            browser.close();
            playwright.close();
        }
    }
}
