package coop.meent.core.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.meent.api.Chart;
import coop.meent.api.Chart.Axis;
import coop.meent.api.Chart.Series;
import coop.meent.core.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartFigureTest {
    private static final Axis YEARS = axis(3);
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void bars_are_as_long_as_their_figures_say() {
        var bars =
                figure(new Chart.Bars("Groei", "", YEARS, List.of(series(10, 20, -5))))
                        .select("rect");

        assertThat(bars).hasSize(3);
        assertThat(height(bars.get(1))).isCloseTo(2 * height(bars.get(0)), within());
        assertThat(height(bars.get(2))).isCloseTo(height(bars.get(0)) / 2, within());
        // the last one hangs from where the others stand
        assertThat(number(bars.get(2), "y"))
                .isCloseTo(number(bars.get(0), "y") + height(bars.get(0)), within());
    }

    @Test
    void parts_stand_on_each_other_and_what_is_below_nought_hangs() {
        var parts =
                figure(
                                new Chart.Stacked(
                                        "Groei",
                                        "",
                                        axis(1),
                                        List.of(series(30), series(10), series(-10))))
                        .select("svg.chart")
                        .getFirst()
                        .select("> rect");

        assertThat(number(parts.get(1), "y") + height(parts.get(1)))
                .isCloseTo(number(parts.get(0), "y"), within());
        assertThat(number(parts.get(2), "y"))
                .isCloseTo(number(parts.get(0), "y") + height(parts.get(0)), within());
    }

    @Test
    void a_line_breaks_where_a_figure_is_missing() {
        var figure = figure(new Chart.Line("Groei", "", YEARS, List.of(series(1, Double.NaN, 3))));

        assertThat(figure.select("path.l").attr("d")).matches("M[\\d. ]+M[\\d. ]+");
        assertThat(figure.select("path.k")).hasSize(2);
        assertThat(figure.select("td").get(1).text()).startsWith("–");
    }

    @Test
    void a_radar_stays_within_its_edge() {
        var radar =
                new Chart.Radar("Kompas", "", axis(7), List.of(series(1, 2, 3, 4, 5, 99, -3)), 5);
        var points = figure(radar).select("circle");

        assertThat(points)
                .hasSize(7)
                .allSatisfy(it -> {
                    double fromCentre = Math.hypot(number(it, "cx") - 320, number(it, "cy") - 286);
                    assertThat(fromCentre).isBetween(0.0, 226.2);
                });
        assertThat(number(points.getLast(), "cx")).isCloseTo(320, within());
    }

    static Stream<Chart> odd() {
        var nothing = List.of(series(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN));
        var one = List.of(series(7));
        var flat = List.of(series(0, 0, 0), series(4, 4, 4));
        var below = List.of(series(-1, -20, -3), series(-4, Double.NaN, -1e300));
        var tiny = List.of(series(.0001, .0002, .00015));
        return Stream.of(nothing, one, flat, below, tiny, List.<Series>of(), List.of(series()))
                .flatMap(it -> {
                    var axis = axis(it.isEmpty() ? 0 : it.getFirst().values().size());
                    return Stream.of(
                            new Chart.Line("T", "", axis, it),
                            new Chart.Bars("T", "", axis, it),
                            new Chart.Stacked("T", "", axis, it),
                            new Chart.Radar("T", "", axis, it, 5));
                });
    }

    @ParameterizedTest
    @MethodSource("odd")
    void odd_figures_never_spoil_the_drawing(Chart chart) {
        var html = html(chart);

        assertThat(html)
                .doesNotContain("NaN", "Infinity", "∞", "style=", "height=\"-")
                .isEqualTo(html(chart));
        for (var place : Jsoup.parse(html).select("rect[y], text[y], circle[cy]")) {
            var y = place.hasAttr("cy") ? place.attr("cy") : place.attr("y");
            assertThat(Double.parseDouble(y)).isBetween(0.0, 560.0);
        }
        assertThat(Jsoup.parse(html).select("path[d]").eachAttr("d"))
                .allSatisfy(it ->
                        assertThat(
                                        FIGURE.matcher(it)
                                                .results()
                                                .mapToDouble(figure ->
                                                        Double.parseDouble(figure.group())))
                                .allMatch(figure -> figure > -50 && figure < 700));
    }

    @Test
    void the_drawing_has_a_name_and_the_table_has_the_figures() {
        var figure =
                figure(
                        new Chart.Bars(
                                "Wie <m/v>",
                                "vennoten",
                                YEARS,
                                List.of(series(1234.5, 2, 3), series(4, 5, 6))));
        var drawing = figure.select("svg[role=img]").getFirst();

        assertThat(figure.expectFirst("#" + drawing.attr("aria-labelledby")).text())
                .isEqualTo("Wie <m/v> vennoten");
        assertThat(figure.select("table caption").text()).isEqualTo("Wie <m/v>");
        assertThat(figure.select("td").getFirst().text()).isEqualTo("1.234,5");
        assertThat(figure.select("tbody th[scope=row]").eachText())
                .containsExactly("2020", "2021", "2022");
        assertThat(figure.select(".legend li")).hasSize(2);
    }

    @Test
    void series_are_told_apart_without_colour() {
        var five =
                Arrays.asList(
                        series(1, 1, 1),
                        series(2, 1, 1),
                        series(3, 1, 1),
                        series(4, 1, 1),
                        series(5, 1, 1));
        var paints =
                figure(new Chart.Bars("T", "", YEARS, five))
                        .select("svg[role=img] > rect")
                        .eachAttr("fill");
        var knots = figure(new Chart.Line("T", "", YEARS, five)).select("svg[role=img] path.k");

        assertThat(paints).hasSize(9);
        assertThat(paints.stream().distinct()).hasSize(3);
        assertThat(knots.stream().map(it -> it.attr("d").replaceFirst("M[\\d. ]+", "")).distinct())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 60})
    void names_at_the_foot_never_run_into_each_other(int points) {
        var values = new double[points];
        var chart = new Chart.Bars("T", "", axis(points), List.of(series(values)));
        var names = figure(chart).select("text[y=328]");

        for (int i = 1; i < names.size(); i++) {
            double gap = number(names.get(i), "x") - number(names.get(i - 1), "x");
            assertThat(gap).isGreaterThan(4 * 10);
        }
        assertThat(figure(chart).select("details")).hasSize(points > 14 ? 1 : 0);
    }

    @Test
    void what_does_not_fit_its_axis_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart.Bars("T", "", YEARS, List.of(series(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart.Radar("T", "", YEARS, List.of(), 0));
    }

    private static Element figure(Chart chart) {
        return Jsoup.parse(html(chart)).expectFirst("figure");
    }

    private static String html(Chart chart) {
        return new ChartFigure(chart, Language.NL, it -> it).html();
    }

    private static Axis axis(int points) {
        return new Axis(
                "Jaar",
                Stream.iterate(2020, it -> it + 1).limit(points).map(it -> "" + it).toList());
    }

    private static Series series(double... values) {
        return new Series("vennoten", Arrays.stream(values).boxed().toList());
    }

    private static double height(Element bar) {
        return number(bar, "height");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    private static Offset<Double> within() {
        return Offset.offset(.25);
    }
}
