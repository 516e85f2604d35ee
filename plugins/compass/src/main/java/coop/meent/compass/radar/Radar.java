package coop.meent.compass.radar;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a drawing of the compass shows, in the reader's language.
///
/// @param id unlike that of any other drawing on the page
/// @param texts what it says of itself
/// @param axes the name of each, in the order of the principles
/// @param band where the middle half of the network is
/// @param series at most one of each kind
public record Radar(
        String id, Texts texts, List<String> axes, Optional<Band> band, List<Series> series) {
    /// What a drawing says of itself.
    ///
    /// @param title what it is
    /// @param description what somebody hears who does not see it; the table has the numbers
    public record Texts(String title, String description) {}

    /// Whose numbers a series has; each has its own line and its own mark.
    public enum Kind {
        ALL,
        BOARD,
        STAFF,
        MEMBER,
        /// The last scan.
        LAST
    }

    /// The numbers of all, of a role or of an earlier scan.
    ///
    /// @param scores 1 to 5, one for each axis; none leaves a gap
    public record Series(Kind kind, String name, List<Optional<BigDecimal>> scores) {
        public Series {
            scores = List.copyOf(scores);
        }
    }

    /// From where to where, on each axis.
    public record Band(String name, List<Reach> reaches) {
        public Band {
            reaches = List.copyOf(reaches);
        }
    }

    /// A piece of an axis.
    public record Reach(BigDecimal from, BigDecimal to) {}

    /// A row of the table beside the drawing.
    ///
    /// @param scores in the order of the series
    public record Row(
            int number, String axis, List<Optional<BigDecimal>> scores, Optional<Reach> band) {}

    public Radar {
        axes = List.copyOf(axes);
        series = List.copyOf(series);
        int points = axes.size();
        if (points < 3) {
            throw new IllegalArgumentException("at least three axes: " + axes);
        }
        var kinds = new HashSet<Kind>();
        for (var one : series) {
            if (one.scores().size() != points || !kinds.add(one.kind())) {
                throw new IllegalArgumentException("not one score for each axis: " + one);
            }
        }
        if (band.filter(it -> it.reaches().size() != points).isPresent()) {
            throw new IllegalArgumentException("not one reach for each axis: " + band);
        }
    }

    /// {@return the same numbers, a row for each axis}
    public List<Row> rows() {
        return IntStream.range(0, axes.size())
                .mapToObj(it ->
                        new Row(
                                it + 1,
                                axes.get(it),
                                series.stream().map(one -> one.scores().get(it)).toList(),
                                band.map(one -> one.reaches().get(it))))
                .toList();
    }
}
