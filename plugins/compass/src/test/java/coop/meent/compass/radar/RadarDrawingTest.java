package coop.meent.compass.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.meent.api.Principle;
import coop.meent.compass.radar.Radar.Band;
import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.Radar.Reach;
import coop.meent.compass.radar.Radar.Series;
import coop.meent.compass.radar.Radar.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RadarDrawingTest {
    private static final List<String> AXES =
            Arrays.stream(Principle.values()).map(it -> it.title("nl")).toList();
    private static final Radar FULL =
            new Radar(
                    "r1",
                    new Texts("Windhoek <Energie>", "De \"score\" per principe"),
                    AXES,
                    Optional.of(
                            new Band(
                                    "middelste helft van het netwerk",
                                    reaches(
                                            "3.0-4.5 2.5-3.5 2.5-4.0 3.5-4.5 2.0-3.5 2.0-3.0 3.0-4.5"))),
                    List.of(
                            series(Kind.ALL, "iedereen", "4.3 3.1 3.9 4.5 2.4 2.9 4.2"),
                            series(Kind.BOARD, "bestuur", "4.6 4.6 4.1 4.7 3.1 3.0 4.4"),
                            series(Kind.STAFF, "medewerkers", "4.1 1.9 3.4 4.2 2.3 x 4.0"),
                            series(Kind.LAST, "2025", "4.1 3.3 3.2 4.4 2.0 2.1 4.2")));

    @Test
    void scores_stand_as_far_from_the_centre_as_they_are_above_one() {
        var marks = drawn(one("1.0 2.0 3.0 4.0 5.0 1.0 3.0")).select(".all circle");

        assertThat(marks.stream().map(RadarDrawingTest::fromCentre))
                .usingComparatorForType(
                        (one, other) -> Math.abs(one - other) < .2 ? 0 : Double.compare(one, other),
                        Double.class)
                .containsExactly(0.0, 37.5, 75.0, 112.5, 150.0, 0.0, 75.0);
        assertThat(marks.getFirst().attr("cx")).isEqualTo("200.0");
    }

    @Test
    void it_can_be_told_without_eyes_and_holds_no_style() {
        var svg = new RadarDrawing(FULL).svg();
        var drawing = Jsoup.parse(svg).expectFirst("svg");

        assertThat(svg)
                .doesNotContain("style=", "fill=\"", "stroke=\"", "Windhoek <", "NaN")
                .isEqualTo(new RadarDrawing(FULL).svg());
        assertThat(drawing.attr("role")).isEqualTo("img");
        assertThat(drawing.attr("aria-labelledby")).isEqualTo("r1-t r1-d");
        assertThat(drawing.select("#r1-t").text()).isEqualTo("Windhoek <Energie>");
        assertThat(drawing.select("#r1-d").text()).isEqualTo("De \"score\" per principe");
    }

    @Test
    void series_are_told_apart_by_their_marks() {
        var svg = drawn(FULL);

        assertThat(svg.select(".all circle.dot:not(.hollow)")).hasSize(7);
        assertThat(svg.select(".board rect.dot")).hasSize(7);
        assertThat(svg.select(".staff path.dot")).hasSize(6);
        assertThat(svg.select(".last circle.hollow")).hasSize(7);
        assertThat(Arrays.stream(Kind.values()).map(RadarDrawing::sign)).doesNotHaveDuplicates();
    }

    @Test
    void a_missing_score_is_a_gap_and_not_a_nought() {
        var svg = drawn(one("3.0 x 3.0 3.0 3.0 x x"));

        // axes 3, 4 and 5 are neighbours, 1 stands alone
        assertThat(svg.select(".all path.line")).hasSize(2);
        assertThat(svg.select(".all .dot")).hasSize(4);
    }

    @Test
    void the_table_has_the_same_numbers() {
        var row = FULL.rows().get(5);

        assertThat(row.number()).isEqualTo(6);
        assertThat(row.axis()).isEqualTo("Samenwerking tussen coöperaties");
        assertThat(row.scores().stream().map(it -> it.map(BigDecimal::toString).orElse("–")))
                .containsExactly("2.9", "3.0", "–", "2.1");
        assertThat(row.band()).contains(reach("2.0-3.0"));
    }

    @Test
    void numbers_that_do_not_fit_the_axes_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> one("1.0 2.0"));
    }

    /// For who wants to look at it: a page beside the reports, with the theme's tokens.
    @Test
    void a_sample_to_look_at() throws IOException {
        var css = Files.readString(Path.of("src/main/resources/assets/compass.css"));
        var tokens =
                Files.readString(
                        Path.of(
                                "../../themes/meent/src/main/resources/themes/meent/assets/tokens.css"));
        var legend =
                Stream.concat(
                                FULL.series().stream()
                                        .map(it -> RadarDrawing.sign(it.kind()) + " " + it.name()),
                                Stream.of(RadarDrawing.bandSign() + " middelste helft"))
                        .map(it -> "<li>" + it + "</li>")
                        .collect(Collectors.joining());
        var page =
                """
                <!doctype html><meta charset="utf-8"><style>%s%s
                body{background:var(--paper);color:var(--ink);font:17px sans-serif;margin:10px}
                </style>%s<ul>%s</ul>
                """
                        .formatted(tokens, css, new RadarDrawing(FULL).svg(), legend);
        var file = Path.of("target", "radar.html");
        Files.writeString(file, page);

        assertThat(file).isNotEmptyFile();
    }

    private static Radar one(String scores) {
        return new Radar(
                "r",
                new Texts("T", "D"),
                AXES,
                Optional.empty(),
                List.of(series(Kind.ALL, "A", scores)));
    }

    private static Series series(Kind kind, String name, String scores) {
        return new Series(
                kind,
                name,
                Arrays.stream(scores.split(" "))
                        .map(it ->
                                it.equals("x")
                                        ? Optional.<BigDecimal>empty()
                                        : Optional.of(new BigDecimal(it)))
                        .toList());
    }

    private static List<Reach> reaches(String written) {
        return Arrays.stream(written.split(" ")).map(RadarDrawingTest::reach).toList();
    }

    private static Reach reach(String written) {
        var ends = written.split("-", -1);
        return new Reach(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    private static Element drawn(Radar radar) {
        return Jsoup.parse(new RadarDrawing(radar).svg()).body();
    }

    private static double fromCentre(Element mark) {
        return Math.hypot(
                Double.parseDouble(mark.attr("cx")) - 200,
                Double.parseDouble(mark.attr("cy")) - 200);
    }
}
