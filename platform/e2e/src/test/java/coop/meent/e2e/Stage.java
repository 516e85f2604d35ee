package coop.meent.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A browser of its own, which lets visitors into the site. Belongs to the thread that opened it.
final class Stage implements AutoCloseable {
    private static final String CHROMIUM =
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");

    private final String site;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(String site, Playwright playwright) {
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

    /// @param site address, without a slash at the end
    static Stage open(String site) {
        return new Stage(site, Playwright.create());
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

    /// {@return somebody new}
    ///
    /// @param scripts whether their browser runs scripts
    Visitor visitor(boolean scripts) {
        // colours that are still on their way would be read as colours without contrast
        var wishes =
                new Browser.NewContextOptions()
                        .setLocale("nl-BE")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE);
        return new Visitor(site, browser.newContext(wishes));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
