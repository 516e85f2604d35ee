package coop.meent.core.themes;

import static coop.meent.core.themes.Polygon.decimal;

import coop.meent.api.Chart;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// The ground of a chart with points along its foot: lines, figures at the lines, names at the
/// foot.
final class Plot {
    static final int WIDTH = 640;
    static final int HEIGHT = 340;
    private static final double FOOT = 296;

    // width of a letter, at the size of a wide screen and at that of a phone
    private static final double LETTER = 10.5;
    private static final double LARGE_LETTER = 16;

    private final Chart chart;
    private final DoubleFunction<String> number;
    private final StringBuilder out = new StringBuilder();
    private double left;

    Plot(Chart chart, DoubleFunction<String> number) {
        this.chart = chart;
        this.number = number;
    }

    Scale scale(DoubleStream values, boolean fromNought) {
        var scale = Scale.of(values, fromNought, 40, FOOT);
        // the figures at the lines stand before the first point
        left =
                LARGE_LETTER
                        * scale.lines().stream()
                                .mapToInt(it -> number.apply(it).length())
                                .max()
                                .orElse(1);
        return scale;
    }

    int points() {
        return chart.axis().points().size();
    }

    double slot() {
        return (WIDTH - left) / points();
    }

    double x(int point) {
        return left + slot() * (point + .5);
    }

    void ground(Scale scale) {
        for (double line : scale.lines()) {
            var y = decimal(scale.y(line));
            var kind = line == 0 ? " nought" : "";
            add("<path class=\"g%s\" d=\"M0 %sH640\"/>".formatted(kind, y));
            var above = decimal(scale.y(line) - 6);
            var figure = Markup.escape(number.apply(line));
            add("<text x=\"0\" y=\"%s\">%s</text>".formatted(above, figure));
        }
        names();
    }

    private void names() {
        int longest = chart.axis().points().stream().mapToInt(String::length).max().orElse(0) + 1;
        int wide = every(longest * LETTER);
        int narrow = every(longest * LARGE_LETTER);
        for (int i = 0; i < points(); i += wide) {
            var name = chart.axis().points().get(i);
            boolean last = name.length() * LARGE_LETTER / 2 > WIDTH - x(i);
            add(
                    "<text class=\"%s%s\" x=\"%s\" y=\"328\">%s</text>"
                            .formatted(
                                    last ? "end" : "mid",
                                    i % narrow == 0 ? "" : " opt-t",
                                    decimal(last ? WIDTH : x(i)),
                                    Markup.escape(name)));
        }
    }

    private int every(double width) {
        return (int) Math.max(1, Math.ceil(width / slot()));
    }

    /// The figure itself, where there is place: above the first and the last point.
    void figure(int point, double y, double value) {
        if (point == 0 || point == points() - 1) {
            add(
                    "<text class=\"v mid\" x=\"%s\" y=\"%s\">%s</text>"
                            .formatted(
                                    decimal(x(point)),
                                    decimal(y - 8),
                                    Markup.escape(number.apply(value))));
        }
    }

    void bar(String paint, double x, double width, double from, double to) {
        add(
                "<rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(
                                paint,
                                decimal(x),
                                decimal(Math.min(from, to)),
                                decimal(width),
                                decimal(Math.abs(from - to))));
    }

    void add(String markup) {
        out.append(markup);
    }

    String svg() {
        return out.toString();
    }
}
