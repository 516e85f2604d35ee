package coop.meent.core.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// From values to heights, with round figures at the lines.
record Scale(double low, double high, double step, double top, double bottom) {
    /// Beyond this a value is taken for an error of who counted, and left out.
    private static final double ABSURD = 1e15;

    static boolean shows(double value) {
        return Math.abs(value) < ABSURD;
    }

    /// @param fromNought whether nought must be in sight, as where lengths are compared
    static Scale of(DoubleStream values, boolean fromNought, double top, double bottom) {
        var seen = values.filter(Scale::shows).summaryStatistics();
        double min = seen.getCount() == 0 ? 0 : seen.getMin();
        double max = seen.getCount() == 0 ? 0 : seen.getMax();
        if (fromNought || max - min > Math.max(Math.abs(max), Math.abs(min)) / 4) {
            min = Math.min(0, min);
            max = Math.max(0, max);
        }
        double step = round((max - min) / 4, Math.max(Math.abs(min), Math.abs(max)));
        double low = Math.floor(min / step) * step;
        double high = Math.ceil(max / step) * step;
        return new Scale(low, high > low ? high : low + step, step, top, bottom);
    }

    private static double round(double rough, double size) {
        if (rough <= 0) {
            return size > 0 ? round(size / 4, 0) : 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double part = rough / ten;
        return ten * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    double y(double value) {
        return bottom - (bottom - top) * (value - low) / (high - low);
    }

    /// {@return where lengths start: nought, or the edge nearest to it}
    double ground() {
        return y(Math.clamp(0, low, high));
    }

    List<Double> lines() {
        var lines = new ArrayList<Double>();
        int count = (int) Math.round((high - low) / step);
        for (int i = 0; i <= count; i++) {
            // counted and not added up, so that no line is at 0,30000000000000004
            lines.add(Math.round(low / step + i) * step);
        }
        return lines;
    }
}
