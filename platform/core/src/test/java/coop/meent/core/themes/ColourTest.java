package coop.meent.core.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    private static final Colour BLACK = Colour.parse("#000000").orElseThrow();
    private static final Colour WHITE = Colour.parse("#ffffff").orElseThrow();

    @Test
    void every_colour_of_a_screen_survives_the_way_there_and_back() {
        hexes().forEach(hex -> assertThat(Colour.parse(hex).orElseThrow().hex()).isEqualTo(hex));
    }

    @Test
    void contrast_is_the_same_from_both_sides_and_between_1_and_21() {
        var others = hexes().map(it -> Colour.parse(it).orElseThrow()).toList();
        for (int i = 1; i < others.size(); i++) {
            double ratio = Contrast.ratio(others.get(i), others.get(i - 1));

            assertThat(ratio).isBetween(1.0, 21.0001);
            assertThat(ratio).isEqualTo(Contrast.ratio(others.get(i - 1), others.get(i)));
            assertThat(Contrast.ratio(others.get(i), others.get(i))).isEqualTo(1);
        }
    }

    @Test
    void black_or_white_can_be_read_on_every_colour() {
        hexes().map(it -> Colour.parse(it).orElseThrow())
                .forEach(ground -> {
                    var letters = Contrast.better(ground, BLACK, WHITE);
                    assertThat(Contrast.ratio(ground, letters)).isGreaterThan(Contrast.TEXT);
                });
    }

    @Test
    void the_lighter_a_grey_the_less_it_stands_out_on_white() {
        double before = 22;
        for (double lightness = 0; lightness <= 1; lightness += .01) {
            double ratio = Contrast.ratio(new Colour(lightness, 0, 0), WHITE);

            assertThat(ratio).isLessThanOrEqualTo(before);
            before = ratio;
        }
    }

    @ParameterizedTest(name = "{0} on {1} is {2} to 1")
    @CsvSource({
        "#000000, #ffffff, 21",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.0",
        "#0000ff, #ffff00, 8.0"
    })
    void known_ratios(String text, String ground, double ratio) {
        var one = Colour.parse(text).orElseThrow();
        var other = Colour.parse(ground).orElseThrow();

        assertThat(Contrast.ratio(one, other)).isCloseTo(ratio, within(.01));
    }

    @Test
    void what_style_sheets_write_is_read_and_nothing_else() {
        assertThat(Colour.parse("oklch(.5 .1 200)")).contains(new Colour(.5, .1, 200));
        assertThat(Colour.parse("oklch(50% 0.1 200deg)")).contains(new Colour(.5, .1, 200));
        assertThat(Colour.parse("oklch(.5 .1 200 / .4)")).isEmpty();
        assertThat(Colour.parse("red")).isEmpty();
        assertThat(Colour.parse("#12345")).isEmpty();
    }

    @Test
    void a_token_may_be_a_pair_a_single_colour_or_another_token() {
        var sheet =
                TokenSheet.of(
                        """
                        /* --ink: #ffffff; */
                        :root { --ink: #111111; --ink: light-dark(#222222, oklch(.9 .01 90));
                          --one: #333333; --same: var(--ink); --r: 3px; }
                        """);

        assertThat(sheet.colours("ink").orElseThrow().light().hex()).isEqualTo("#222222");
        assertThat(sheet.colours("ink").orElseThrow().dark()).isEqualTo(new Colour(.9, .01, 90));
        assertThat(sheet.colours("same")).isEqualTo(sheet.colours("ink"));
        assertThat(sheet.colours("one").orElseThrow().dark().hex()).isEqualTo("#333333");
        assertThat(sheet.colours("r")).isEmpty();
        assertThat(sheet.value("r")).contains("3px");
    }

    private static Stream<String> hexes() {
        return new Random(7).ints(2_000, 0, 1 << 24).mapToObj(rgb -> "#%06x".formatted(rgb));
    }
}
