package coop.meent.core.themes;

import static coop.meent.core.themes.Polygon.decimal;

import coop.meent.api.Chart;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// Lines from point to point; a missing value breaks the line.
final class LineChart {
    private static final int MANY = 24;

    private final Chart.Line chart;
    private final Plot plot;

    LineChart(Chart.Line chart, DoubleFunction<String> number) {
        this.chart = chart;
        this.plot = new Plot(chart, number);
    }

    String draw() {
        var values =
                chart.series().stream()
                        .flatMapToDouble(
                                it -> it.values().stream().mapToDouble(Double::doubleValue));
        var scale = plot.scale(values, false);
        plot.ground(scale);
        for (int i = 0; i < chart.series().size(); i++) {
            line(i, chart.series().get(i).values(), scale);
        }
        return plot.svg();
    }

    private void line(int series, List<Double> values, Scale scale) {
        var path = new StringBuilder();
        boolean gap = true;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (Scale.shows(value)) {
                path.append(gap ? 'M' : 'L').append(at(i, value, scale));
            }
            gap = !Scale.shows(value);
        }
        plot.add("<g class=\"s%d\"><path class=\"l\" d=\"%s\"/>".formatted(series, path));
        for (int i = 0; i < values.size(); i++) {
            if (Scale.shows(values.get(i)) && (values.size() <= MANY || alone(values, i))) {
                knot(series, plot.x(i), scale.y(values.get(i)));
            }
        }
        plot.add("</g>");
        if (chart.series().size() == 1) {
            figures(values, scale);
        }
    }

    private String at(int point, double value, Scale scale) {
        return decimal(plot.x(point)) + " " + decimal(scale.y(value));
    }

    private static boolean alone(List<Double> values, int i) {
        return DoubleStream.of(
                        i > 0 ? values.get(i - 1) : Double.NaN,
                        i + 1 < values.size() ? values.get(i + 1) : Double.NaN)
                .noneMatch(Scale::shows);
    }

    /// A sign of its own for each series, so that colour is not needed.
    private void knot(int series, double x, double y) {
        var form =
                switch (series) {
                    case 0 -> "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0";
                    case 1 -> "m-5-5h10v10h-10z";
                    case 2 -> "m0-7l7 7l-7 7l-7-7z";
                    case 3 -> "m0-6l6 11h-12z";
                    default -> "m-5-5l10 10m0-10l-10 10";
                };
        plot.add("<path class=\"k\" d=\"M%s %s%s\"/>".formatted(decimal(x), decimal(y), form));
    }

    private void figures(List<Double> values, Scale scale) {
        for (int i = 0; i < values.size(); i++) {
            if (Scale.shows(values.get(i))) {
                plot.figure(i, scale.y(values.get(i)) - 4, values.get(i));
            }
        }
    }
}
