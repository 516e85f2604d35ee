package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes the pictures of the README, in the folder that the property `meent.pictures` names. It
/// runs only when asked for by name: `docs/pictures/make`.
@ExtendWith(InTheatre.class)
final class Pictures {
    private static final int LARGEST = 200_000;
    private static final int QUALITY = 88;
    private static final Map<String, String> PAGES =
            Map.of(
                    "home", "/",
                    "jobs", "/jobs",
                    "vacancy", "/jobs/1",
                    "search", "/search?q=energie");

    @Test
    void of_the_demo_by_day_and_by_night(Theatre theatre) {
        var folder = Path.of(System.getProperty("meent.pictures"));
        try (var visitor = theatre.visitor()) {
            visitor.page().setViewportSize(1280, 800);
            PAGES.forEach((name, path) -> {
                visitor.goTo(path);
                picture(visitor.page(), ColorScheme.LIGHT, folder, name);
                picture(visitor.page(), ColorScheme.DARK, folder, name);
            });
        }
    }

    private static void picture(Page page, ColorScheme scheme, Path folder, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".jpg";
        var picture =
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setType(ScreenshotType.JPEG)
                                .setQuality(QUALITY)
                                .setPath(folder.resolve(file)));
        assertThat(picture.length).as(file).isLessThan(LARGEST);
    }
}
