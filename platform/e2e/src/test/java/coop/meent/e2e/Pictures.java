package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Makes the pictures of the documentation, in the folder that the property `meent.pictures` names:
/// `<theme>/<page>-<light|dark>-<phone|desktop>.jpg`. It runs only when asked for by name:
/// `docs/pictures/make`.
@ExtendWith(InTheatre.class)
final class Pictures {
    private static final int LARGEST = 200_000;
    private static final int QUALITY = 80;
    private static final List<String> THEMES = List.of("tafel", "meent");
    private static final List<Shot> SHOTS =
            List.of(
                    new Shot("home", Part.VISITOR, "/", ""),
                    new Shot("jobs", Part.VISITOR, "/jobs", ""),
                    new Shot("vacancy", Part.VISITOR, "/jobs/1", ""),
                    new Shot("search", Part.VISITOR, "/search?q=energie", ""),
                    new Shot("member", Part.MEMBER, "/", ""),
                    new Shot("shares", Part.MEMBER, "/shares/1/own", ""),
                    new Shot("register", Part.REGISTRAR, "/shares/1", ""),
                    new Shot("shareholder", Part.REGISTRAR, "/shares/1/holders/4", ""),
                    new Shot("knowledge", Part.MEMBER, "/knowledge", ""),
                    new Shot("article", Part.VISITOR, "/knowledge/1", ""),
                    new Shot("difference", Part.MEMBER, "/knowledge/1/diff?from=1&to=2", ""),
                    new Shot("question", Part.MEMBER, "/knowledge/questions/1", ""),
                    new Shot("sharing", Part.VISITOR, "/sharing", ""),
                    new Shot("thing", Part.MEMBER, "/sharing/1", ""),
                    new Shot("scan", Part.MEMBER, "/compass/scans/3", ""),
                    new Shot("answering", Part.MEMBER, "/compass/scans/3/answer?at=2", ""),
                    new Shot("results", Part.MEMBER, "/compass/scans/2/results", ""),
                    new Shot("network", Part.MEMBER, "/compass/network", ""),
                    new Shot("soirees", Part.VISITOR, "/soirees", ""),
                    new Shot("event", Part.MEMBER, "/soirees/events/3", ""),
                    new Shot("plan", Part.ADMINISTRATOR, "/soirees/events/1/evening/plan", ""),
                    new Shot("form", Part.MEMBER, "/jobs/new", "Bewaar en bekijk"),
                    new Shot("admin", Part.ADMINISTRATOR, "/admin", ""),
                    new Shot("components", Part.ADMINISTRATOR, "/admin/theme/components", ""));

    /// One page, as somebody sees it.
    ///
    /// @param press button that is pressed first; empty for none
    private record Shot(String name, Part part, String path, String press) {}

    /// A screen.
    private enum Screen {
        DESKTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    // the theme of the demo comes last, so that it stays
    @Test
    void of_the_demo_in_every_theme(Theatre theatre) {
        var folder = Path.of(System.getProperty("meent.pictures"));
        for (var theme : THEMES) {
            choose(theatre, theme);
            for (var part : Part.values()) {
                try (var visitor = theatre.visitor().as(part)) {
                    SHOTS.stream()
                            .filter(shot -> shot.part() == part)
                            .forEach(shot -> pictures(visitor, shot, folder.resolve(theme)));
                }
            }
        }
    }

    private static void choose(Theatre theatre, String theme) {
        try (var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            team.goTo("/admin/theme");
            team.page().locator("#theme-" + theme + " button").click();
            assertThat(team.page().locator("#theme-" + theme + " .tag.now").count()).isOne();
        }
    }

    private static void pictures(Visitor visitor, Shot shot, Path folder) {
        for (var screen : Screen.values()) {
            visitor.page().setViewportSize(screen.width, screen.height);
            visitor.goTo(shot.path());
            if (!shot.press().isEmpty()) {
                visitor.press(shot.press());
                visitor.page().evaluate("scrollTo(0, 0)");
            }
            picture(visitor.page(), ColorScheme.LIGHT, screen, folder.resolve(shot.name()));
            picture(visitor.page(), ColorScheme.DARK, screen, folder.resolve(shot.name()));
        }
    }

    private static void picture(Page page, ColorScheme scheme, Screen screen, Path stem) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var seen = "-%s-%s.jpg".formatted(scheme, screen).toLowerCase(Locale.ROOT);
        var file = stem.resolveSibling(stem.getFileName() + seen);
        var picture =
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setType(ScreenshotType.JPEG)
                                .setQuality(QUALITY)
                                .setPath(file));
        assertThat(picture.length).as(file.toString()).isLessThan(LARGEST);
    }
}
