package coop.meent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.text.Resources;
import coop.meent.core.themes.Asset;
import coop.meent.core.themes.Contrast;
import coop.meent.core.themes.TokenSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether everything can be read, in light and in dark, and how much it weighs.
class TokensTest {
    private final TokenSheet tokens =
            TokenSheet.of(
                    new String(
                            Resources.of(TokensTest.class.getClassLoader())
                                    .read("themes/meent/assets/tokens.css")
                                    .orElseThrow(),
                            StandardCharsets.UTF_8));

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, sunk",
        "ink, sheet",
        "ink, field-soft",
        "ink, fine-soft",
        "ink, error-soft",
        "ink, p2",
        "ink-2, paper",
        "ink-2, sunk",
        "ink-2, sheet",
        "ink-2, field-soft",
        "hedge, paper",
        "hedge, sunk",
        "hedge, sheet",
        "hedge, field-soft",
        "hedge-deep, paper",
        "hedge-deep, sunk",
        "on-hedge, hedge",
        "on-hedge, hedge-deep",
        "on-field, field",
        "on-field, field-deep",
        "error, paper",
        "error, sheet",
        "error, sunk",
        "error, error-soft",
        "fine, paper",
        "fine, sheet",
        "fine, fine-soft",
        "paper, ink"
    })
    void text_can_be_read(String text, String ground) {
        assertThat(contrast(text, ground, false)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(text, ground, true)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "edge, paper",
        "edge, sheet",
        "edge, sunk",
        "hedge, p2",
        "focus, paper",
        "focus, sheet",
        "focus, sunk",
        "pl, paper",
        "pl, p1",
        "p4, paper",
        "p4, p2",
        "error, sheet"
    })
    void edges_and_figures_can_be_seen(String edge, String ground) {
        assertThat(contrast(edge, ground, false)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(edge, ground, true)).as("dark").isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_style_is_light() throws IOException {
        var tokensSent = asset("tokens.css");
        var componentsSent = asset("components.css");

        assertThat(tokensSent.bytes().length + componentsSent.bytes().length).isLessThan(40_960);
        assertThat(gzipped(tokensSent.bytes()) + gzipped(componentsSent.bytes()))
                .isLessThan(11_000);
    }

    private double contrast(String one, String other, boolean dark) {
        return Contrast.ratio(
                tokens.colours(one).orElseThrow().of(dark),
                tokens.colours(other).orElseThrow().of(dark));
    }

    private static Asset asset(String name) {
        var assets = new Sample().looks().themeAssets();
        return assets.find(assets.url(name).substring("/assets/theme/".length())).orElseThrow();
    }

    private static int gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
