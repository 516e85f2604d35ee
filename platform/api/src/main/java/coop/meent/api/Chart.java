package coop.meent.api;

import java.util.List;

/// Figures that a page shows as a drawing and as a table: a plugin fills it, a template says
/// `chart(it)`, and the theme draws it for eyes, for paper and for screen readers.
///
/// A value that is missing is `Double.NaN`: it leaves a gap and is never drawn as nought.
///
/// @since 1.0
public sealed interface Chart {
    /// {@return what it shows, in the reader's language}
    String title();

    /// {@return what is counted, e.g. `vennoten` or `€`; empty for none}
    String unit();

    /// {@return what stands along it}
    Axis axis();

    /// {@return the figures, at most five series}
    List<Series> series();

    /// What stands along a chart: years, months, questions.
    ///
    /// @param name of all of them, head of the first column of the table, e.g. `Jaar`
    /// @param points each by its name, in order
    record Axis(String name, List<String> points) {
        public Axis {
            points = List.copyOf(points);
        }
    }

    /// One row of figures.
    ///
    /// @param name in the reader's language
    /// @param values one for each point of the axis
    record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /// How something goes up and down in time.
    record Line(String title, String unit, Axis axis, List<Series> series) implements Chart {
        public Line {
            series = fitting(axis, series);
        }
    }

    /// How much of each; two or three series stand beside each other.
    record Bars(String title, String unit, Axis axis, List<Series> series) implements Chart {
        public Bars {
            series = fitting(axis, series);
        }
    }

    /// How much of each, and of what it consists.
    record Stacked(String title, String unit, Axis axis, List<Series> series) implements Chart {
        public Stacked {
            series = fitting(axis, series);
        }
    }

    /// A shape around one centre: the first series is ours, the others are to compare with.
    ///
    /// @param top the highest possible value, where the edge is; the centre is nought
    record Radar(String title, String unit, Axis axis, List<Series> series, double top)
            implements Chart {
        public Radar {
            series = fitting(axis, series);
            if (!(top > 0) || Double.isInfinite(top)) {
                throw new IllegalArgumentException("top must be above nought: " + top);
            }
        }
    }

    private static List<Series> fitting(Axis axis, List<Series> series) {
        if (series.size() > 5) {
            throw new IllegalArgumentException("at most five series: " + series.size());
        }
        for (var one : series) {
            if (one.values().size() != axis.points().size()) {
                throw new IllegalArgumentException(
                        "%s has %d values for %d points"
                                .formatted(one.name(), one.values().size(), axis.points().size()));
            }
        }
        return List.copyOf(series);
    }
}
