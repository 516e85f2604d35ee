package coop.meent.core.themes;

import coop.meent.api.Chart;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Bars put together from parts: what is above nought upwards, what is below it downwards.
final class StackedChart {
    private final Chart.Stacked chart;
    private final IntFunction<String> paint;
    private final Plot plot;

    /// @param paint attributes of what a series is filled with
    StackedChart(Chart.Stacked chart, IntFunction<String> paint, DoubleFunction<String> number) {
        this.chart = chart;
        this.paint = paint;
        this.plot = new Plot(chart, number);
    }

    String draw() {
        var ends =
                IntStream.range(0, plot.points())
                        .mapToObj(this::parts)
                        .flatMapToDouble(it -> DoubleStream.of(above(it), below(it)));
        var scale = plot.scale(ends, true);
        plot.ground(scale);
        for (int i = 0; i < plot.points(); i++) {
            stack(i, scale);
        }
        return plot.svg();
    }

    private List<Double> parts(int point) {
        return chart.series().stream()
                .map(it -> it.values().get(point))
                .map(it -> Scale.shows(it) ? it : 0)
                .toList();
    }

    private static double above(List<Double> parts) {
        return parts.stream().mapToDouble(it -> Math.max(0, it)).sum();
    }

    private static double below(List<Double> parts) {
        return parts.stream().mapToDouble(it -> Math.min(0, it)).sum();
    }

    private void stack(int point, Scale scale) {
        var parts = parts(point);
        double width = Math.min(90, plot.slot() * .74);
        double up = 0;
        double down = 0;
        for (int i = 0; i < parts.size(); i++) {
            double part = parts.get(i);
            double from = part < 0 ? down : up;
            if (part != 0) {
                plot.bar(
                        paint.apply(i),
                        plot.x(point) - width / 2,
                        width,
                        scale.y(from),
                        scale.y(from + part));
            }
            up += Math.max(0, part);
            down += Math.min(0, part);
        }
        if (!parts.isEmpty()) {
            plot.figure(point, scale.y(up), up + down);
        }
    }
}
