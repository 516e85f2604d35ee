package coop.meent.core.themes;

import static coop.meent.core.themes.Polygon.decimal;

import coop.meent.api.Chart;
import coop.meent.core.themes.Polygon.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Sectors around one centre: what is ours is the field in their midst, what we compare it with is
/// an outline.
final class RadarChart {
    static final int HEIGHT = 560;
    private static final Point CENTRE = new Point(320, 286);
    private static final double REACH = 226;

    private final Chart.Radar chart;
    private final DoubleFunction<String> number;
    private final int points;
    private final StringBuilder out = new StringBuilder();

    RadarChart(Chart.Radar chart, DoubleFunction<String> number) {
        this.chart = chart;
        this.number = number;
        this.points = chart.axis().points().size();
    }

    String draw() {
        for (int i = 0; i < points; i++) {
            sector(i);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            shape(i, chart.series().get(i).values());
        }
        rings();
        for (int i = 0; i < points; i++) {
            var at = at(i, 1.13);
            var x = decimal(at.x());
            var y = decimal(at.y() + 7);
            add("<text class=\"v mid\" x=\"%s\" y=\"%s\">%d</text>".formatted(x, y, i + 1));
        }
        return out.toString();
    }

    private void sector(int i) {
        var ink = i % 2 == 0 ? "land p2" : "land p1";
        var from = at(i - .5, 1);
        var corner = at(i, 1);
        var to = at(i + .5, 1);
        var land = new Polygon(List.of(CENTRE, from, corner, to));
        add("<path class=\"%s\" d=\"%s\"/>".formatted(ink, land.path()));
    }

    private void shape(int series, List<Double> values) {
        var corners = new ArrayList<Point>();
        for (int i = 0; i < points; i++) {
            if (Scale.shows(values.get(i))) {
                corners.add(at(i, Math.clamp(values.get(i) / chart.top(), 0, 1)));
            }
        }
        if (corners.isEmpty()) {
            return;
        }
        var kind = series == 0 ? "n" : "o o" + series;
        add("<path class=\"%s\" d=\"%s\"/>".formatted(kind, new Polygon(corners).path()));
        if (series == 0) {
            corners.forEach(this::knot);
        }
    }

    private void knot(Point at) {
        var x = decimal(at.x());
        var y = decimal(at.y());
        add("<circle class=\"k\" cx=\"%s\" cy=\"%s\" r=\"6\"/>".formatted(x, y));
    }

    private void rings() {
        int count =
                chart.top() == Math.rint(chart.top()) && chart.top() <= 6 ? (int) chart.top() : 4;
        for (int ring = 1; ring < count; ring++) {
            var corners = new ArrayList<Point>();
            for (int i = 0; i < points; i++) {
                corners.add(at(i, (double) ring / count));
            }
            add("<path class=\"ring\" d=\"%s\"/>".formatted(new Polygon(corners).path()));
            var label = Markup.escape(number.apply(chart.top() * ring / count));
            var at = at(0, (double) ring / count);
            var x = decimal(at.x() + 8);
            var y = decimal(at.y() + 16);
            add("<text class=\"ringed opt-t\" x=\"%s\" y=\"%s\">%s</text>".formatted(x, y, label));
        }
    }

    private Point at(double point, double part) {
        double angle = 2 * Math.PI * point / points - Math.PI / 2;
        return new Point(
                CENTRE.x() + REACH * part * Math.cos(angle),
                CENTRE.y() + REACH * part * Math.sin(angle));
    }

    private void add(String markup) {
        out.append(markup);
    }
}
