package coop.meent.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/// How a page is looked at.
///
/// @param language `nl`, `fr` or `en`
/// @param scheme by day or by night
/// @param width of the window
record Look(String language, ColorScheme scheme, int width) {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(390, 1280);
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;

    /// {@return day and night, telephone and desk, another one for each page that follows}
    static Look alternating(int page) {
        return new Look("nl", SCHEMES.get(page % 2), WIDTHS.get((page + page / 2) % 2));
    }

    /// {@return another language, as narrow as 1280 pixels are at 400 %; the other one for each
    /// page that follows}
    static Look abroad(int page) {
        return new Look(LANGUAGES.get(1 + page % 2), ColorScheme.LIGHT, NARROW);
    }

    /// {@return every look in a language}
    static List<Look> every(String language) {
        return SCHEMES.stream()
                .flatMap(scheme -> WIDTHS.stream().map(it -> new Look(language, scheme, it)))
                .toList();
    }

    static List<String> languages() {
        return LANGUAGES;
    }

    /// {@return the same look, through the narrowest window}
    Look narrow() {
        return new Look(language, scheme, NARROW);
    }

    void at(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    @Override
    public String toString() {
        return language + " " + scheme.name().toLowerCase(Locale.ROOT) + " " + width;
    }
}
