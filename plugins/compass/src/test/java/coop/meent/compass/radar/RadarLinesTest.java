package coop.meent.compass.radar;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.radar.Radar.Band;
import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.Radar.Reach;
import coop.meent.compass.radar.Radar.Series;
import coop.meent.compass.radar.Radar.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RadarLinesTest {
    private static final Radar RADAR =
            new Radar(
                    "r",
                    new Texts("T", "D"),
                    List.of("a", "b", "c", "d", "e", "f", "g"),
                    Optional.of(
                            new Band(
                                    "netwerk",
                                    Collections.nCopies(
                                            7,
                                            new Reach(
                                                    new BigDecimal("2.0"),
                                                    new BigDecimal("4.0"))))),
                    List.of(
                            series(Kind.ALL, "4.3 3.1 3.9 4.5 2.4 2.9 4.2"),
                            series(Kind.STAFF, "4.1 1.9 3.4 4.2 2.3 x 4.0")));

    @Test
    void each_line_stands_where_the_page_has_it() {
        var paths =
                Jsoup.parse(new RadarDrawing(RADAR).svg())
                        .select(".line, .band, .ring, .edge, .axis")
                        .eachAttr("d");

        assertThat(paths).hasSize(18);
        assertThat(drawn()).allMatch(it -> it.matches("(box|fill|line|text) [-A-Z0-9 .,]+"));
        assertThat(paths)
                .allMatch(path -> drawn().stream().anyMatch(it -> it.endsWith(" " + path)));
    }

    @Test
    void numbers_of_axes_and_scale_are_written() {
        var words =
                Pattern.compile("text \\d+ \\d+ [\\d.]+ [\\d.]+ (\\d)")
                        .matcher(new RadarLines(RADAR).text())
                        .results()
                        .map(it -> it.group(1))
                        .toList();

        assertThat(String.join("", words)).isEqualTo("123451234567");
    }

    @Test
    void each_series_has_its_own_line_and_mark() {
        var signs = Arrays.stream(Kind.values()).map(RadarLines::sign).toList();

        assertThat(signs.stream().map(it -> it.split(";", -1)[1])).doesNotHaveDuplicates();
        assertThat(signs.stream().map(it -> it.split(";", -1)[2])).doesNotHaveDuplicates();
    }

    private static List<String> drawn() {
        return List.of(new RadarLines(RADAR).text().split(";", -1));
    }

    private static Series series(Kind kind, String scores) {
        return new Series(
                kind,
                kind.name(),
                Arrays.stream(scores.split(" "))
                        .map(it ->
                                it.equals("x")
                                        ? Optional.<BigDecimal>empty()
                                        : Optional.of(new BigDecimal(it)))
                        .toList());
    }
}
