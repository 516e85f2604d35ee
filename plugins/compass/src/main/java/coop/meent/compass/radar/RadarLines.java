package coop.meent.compass.radar;

import coop.meent.compass.radar.Geometry.Point;
import coop.meent.compass.radar.Radar.Kind;
import java.util.ArrayList;
import java.util.List;

/// Draws a compass for a paper, as the plain lines that papers know: the same places as
/// [RadarDrawing], in greys, and each series with its own line and mark.
public final class RadarLines {
    private static final int SMALL = 13;
    private static final int LARGE = 18;

    private final Radar radar;
    private final Geometry geometry;

    public RadarLines(Radar radar) {
        this.radar = radar;
        this.geometry = new Geometry(radar);
    }

    /// {@return the drawing; always the same for the same numbers}
    public String text() {
        var all = new ArrayList<String>();
        all.add("box %1$d %1$d".formatted(Geometry.SIDE));
        geometry.band()
                .ifPresent(it -> all.addAll(List.of("fill 88 " + it, "line 0.8 62 - " + it)));
        geometry.rings().forEach(it -> all.add("line 0.7 72 - " + it));
        geometry.axes().forEach(it -> all.add("line 0.7 72 - " + it));
        all.add("line 1 35 - " + geometry.edge());
        radar.series()
                .reversed()
                .forEach(series -> {
                    geometry.lines(series).forEach(it -> all.add(line(series.kind()) + it));
                    geometry.marks(series).forEach(it -> all.addAll(mark(series.kind(), it)));
                });
        geometry.scale().forEach(it -> all.addAll(scale(it)));
        geometry.numbers().forEach(it -> all.add(word(LARGE, 0, it)));
        return String.join(";", all);
    }

    /// {@return the sign of a series, for the legend}
    public static String sign(Kind kind) {
        var all = new ArrayList<String>();
        all.add("box 44 16");
        all.add(line(kind) + "M1 8L43 8");
        all.addAll(mark(kind, new Point(22, 8)));
        return String.join(";", all);
    }

    /// {@return the sign of the network's band, for the legend}
    public static String bandSign() {
        return "box 44 16;fill 88 M1 2L43 2L43 14L1 14Z;line 0.8 62 - M1 2L43 2M1 14L43 14";
    }

    private static String line(Kind kind) {
        return switch (kind) {
            case ALL -> "line 3 0 - ";
            case BOARD -> "line 2 0 10,4 ";
            case STAFF -> "line 2 0 2,4 ";
            case MEMBER -> "line 2 0 10,4,2,4 ";
            case LAST -> "line 1.5 35 5,5 ";
        };
    }

    /// Each kind has its own mark, with a white edge where it lies on others.
    private static List<String> mark(Kind kind, Point at) {
        return switch (kind) {
            case ALL -> full(Geometry.regular(at, 5, 24));
            case BOARD -> full(square(at, 4.5));
            case STAFF -> full(Geometry.triangle(at));
            case MEMBER -> full(Geometry.diamond(at));
            case LAST -> {
                var ring = Geometry.regular(at, 4, 24);
                yield List.of("fill 100 " + ring, "line 2 35 - " + ring);
            }
        };
    }

    private static List<String> full(String shape) {
        return List.of("fill 0 " + shape, "line 1 100 - " + shape);
    }

    private static String square(Point at, double half) {
        return Geometry.closed(
                List.of(
                        new Point(at.x() - half, at.y() - half),
                        new Point(at.x() + half, at.y() - half),
                        new Point(at.x() + half, at.y() + half),
                        new Point(at.x() - half, at.y() + half)));
    }

    /// A number of the scale, on white where lines pass.
    private static List<String> scale(Geometry.Label label) {
        return List.of("fill 100 " + square(label.at(), 6), word(SMALL, 30, label));
    }

    // figures are about .7 of the size high
    private static String word(int size, int grey, Geometry.Label label) {
        return "text %d %d %s %s %d"
                .formatted(
                        size,
                        grey,
                        Geometry.decimal(label.at().x()),
                        Geometry.decimal(label.at().y() + .35 * size),
                        label.number());
    }
}
