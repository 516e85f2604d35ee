package coop.meent.core.themes;

import coop.meent.core.themes.Polygon.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The paths of a drawing, one for each ink.
final class Drawing {
    /// How a parcel is tilled; the class that colours it.
    enum Ink {
        P1,
        P2,
        P3,
        P4,
        /// Furrows.
        PL,
        /// Trees in rows.
        PD,
        /// Fallow land.
        PE,
        /// The common field.
        PM;

        String path(String data) {
            return data.isEmpty()
                    ? ""
                    : "<path class=\"%s\" d=\"%s\"/>"
                            .formatted(name().toLowerCase(Locale.ROOT), data);
        }
    }

    private final Map<Ink, StringBuilder> paths = new EnumMap<>(Ink.class);

    void fill(Ink ink, Polygon parcel) {
        path(ink).append(parcel.path());
    }

    void lines(Ink ink, List<Line> lines) {
        for (var line : lines) {
            path(ink).append('M').append(Polygon.pair(line.from()));
            path(ink).append('L').append(Polygon.pair(line.to()));
        }
    }

    void trees(List<Line> rows, double step) {
        for (var row : rows) {
            int count = (int) (row.to().minus(row.from()).length() / step);
            for (int i = 0; i < count; i++) {
                var tree = row.from().towards(row.to(), (i + .5) / count);
                path(Ink.PD).append('M').append(Polygon.pair(tree)).append("h0");
            }
        }
    }

    private StringBuilder path(Ink ink) {
        return paths.computeIfAbsent(ink, _ -> new StringBuilder());
    }

    String svg() {
        var svg = new StringBuilder();
        paths.forEach((ink, path) -> svg.append(ink.path(path.toString())));
        return svg.toString();
    }
}
