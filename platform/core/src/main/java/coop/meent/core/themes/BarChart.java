package coop.meent.core.themes;

import coop.meent.api.Chart;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/// Bars from nought, up or down; several series stand beside each other.
final class BarChart {
    private final Chart chart;
    private final IntFunction<String> paint;
    private final Plot plot;

    /// @param paint attributes of what a series is filled with
    BarChart(Chart chart, IntFunction<String> paint, DoubleFunction<String> number) {
        this.chart = chart;
        this.paint = paint;
        this.plot = new Plot(chart, number);
    }

    String draw() {
        var values =
                chart.series().stream()
                        .flatMapToDouble(
                                it -> it.values().stream().mapToDouble(Double::doubleValue));
        var scale = plot.scale(values, true);
        plot.ground(scale);
        double width = Math.min(90, plot.slot() * .74) / Math.max(1, chart.series().size());
        for (int i = 0; i < plot.points(); i++) {
            double x = plot.x(i) - width * chart.series().size() / 2;
            for (int j = 0; j < chart.series().size(); j++) {
                bar(i, j, x + j * width, width, scale);
            }
        }
        return plot.svg();
    }

    private void bar(int point, int series, double x, double width, Scale scale) {
        double value = chart.series().get(series).values().get(point);
        if (!Scale.shows(value)) {
            return;
        }
        plot.bar(paint.apply(series), x, width, scale.ground(), scale.y(value));
        if (chart.series().size() == 1) {
            plot.figure(point, Math.min(scale.ground(), scale.y(value)), value);
        }
    }
}
