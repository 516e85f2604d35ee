package coop.meent.compass.radar;

import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.Radar.Reach;
import coop.meent.compass.radar.Radar.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Draws a compass as SVG that a page holds in itself: no colour and no size stands in it, only
/// classes that the style sheet knows. The centre is 1 and the edge is 5, for nobody can score less
/// than 1.
public final class RadarDrawing {
    private static final double MIDDLE = 200;
    private static final double REACH = 150;
    private static final int HIGHEST = 5;
    private static final int LOWEST = 1;

    private final Radar radar;
    private final int points;
    private final StringBuilder out = new StringBuilder();

    public RadarDrawing(Radar radar) {
        this.radar = radar;
        this.points = radar.axes().size();
    }

    /// {@return the drawing; always the same for the same numbers}
    public String svg() {
        out.setLength(0);
        var id = escape(radar.id());
        out.append(
                ("<svg class=\"compass-radar\" viewBox=\"0 0 400 400\" role=\"img\""
                                + " aria-labelledby=\"%s-t %s-d\">")
                        .formatted(id, id));
        out.append("<title id=\"%s-t\">%s</title>".formatted(id, escape(radar.texts().title())));
        out.append(
                "<desc id=\"%s-d\">%s</desc>".formatted(id, escape(radar.texts().description())));
        band();
        grid();
        // ours comes last, so that it lies on top
        radar.series().reversed().forEach(this::series);
        labels();
        return out.append("</svg>").toString();
    }

    /// {@return the sign of a series, for the legend}
    public static String sign(Kind kind) {
        var drawing =
                new StringBuilder("<svg class=\"compass-radar sign\" viewBox=\"0 0 44 16\"")
                        .append(" aria-hidden=\"true\"><g class=\"series ");
        drawing.append(css(kind)).append("\"><path class=\"line\" d=\"M1 8H43\"/>");
        return drawing.append(mark(kind, new Point(22, 8))).append("</g></svg>").toString();
    }

    /// {@return the sign of the network's band, for the legend}
    public static String bandSign() {
        return "<svg class=\"compass-radar sign\" viewBox=\"0 0 44 16\" aria-hidden=\"true\">"
                + "<rect class=\"band\" x=\"1\" y=\"2\" width=\"42\" height=\"12\"/>"
                + "<path class=\"band-edge\" d=\"M1 2H43M1 14H43\"/></svg>";
    }

    private void band() {
        radar.band()
                .ifPresent(band -> {
                    var outer = corners(band.reaches().stream().map(Reach::to).toList());
                    var inner = corners(band.reaches().stream().map(Reach::from).toList());
                    var edges = path(outer, true) + path(inner, true);
                    out.append(
                            "<path class=\"band\" fill-rule=\"evenodd\" d=\"%s\"/>"
                                    .formatted(edges));
                    out.append("<path class=\"band-edge\" d=\"%s\"/>".formatted(edges));
                });
    }

    private void grid() {
        for (int ring = LOWEST + 1; ring <= HIGHEST; ring++) {
            var score = BigDecimal.valueOf(ring);
            var corners = new ArrayList<Point>();
            for (int axis = 0; axis < points; axis++) {
                corners.add(at(axis, score));
            }
            out.append(
                    "<path class=\"%s\" d=\"%s\"/>"
                            .formatted(ring == HIGHEST ? "edge" : "ring", path(corners, true)));
        }
        for (int axis = 0; axis < points; axis++) {
            var end = at(axis, BigDecimal.valueOf(HIGHEST));
            out.append(
                    "<path class=\"axis\" d=\"%s\"/>"
                            .formatted(path(List.of(new Point(MIDDLE, MIDDLE), end), false)));
        }
    }

    /// A gap in the numbers is a gap in the line.
    private void series(Series series) {
        var corners = new ArrayList<Optional<Point>>();
        for (int axis = 0; axis < points; axis++) {
            int here = axis;
            corners.add(series.scores().get(axis).map(it -> at(here, it)));
        }
        out.append("<g class=\"series %s\">".formatted(css(series.kind())));
        var known = corners.stream().flatMap(Optional::stream).toList();
        if (known.size() == points) {
            out.append("<path class=\"line\" d=\"%s\"/>".formatted(path(known, true)));
        } else {
            pieces(corners);
        }
        known.forEach(it -> out.append(mark(series.kind(), it)));
        out.append("</g>");
    }

    private void pieces(List<Optional<Point>> corners) {
        for (int axis = 0; axis < points; axis++) {
            var next = corners.get((axis + 1) % points);
            corners.get(axis)
                    .ifPresent(from ->
                            next.ifPresent(to ->
                                    out.append(
                                            "<path class=\"line\" d=\"%s\"/>"
                                                    .formatted(path(List.of(from, to), false)))));
        }
    }

    private void labels() {
        for (int ring = LOWEST; ring <= HIGHEST; ring++) {
            // halfway between two axes no mark ever stands, and a ring is nearer to the centre
            double nearer = Math.cos(Math.PI / points);
            var at = at(-.5, BigDecimal.valueOf(LOWEST + (ring - LOWEST) * nearer));
            out.append(
                    "<text class=\"scale\" x=\"%s\" y=\"%s\">%d</text>"
                            .formatted(decimal(at.x()), decimal(at.y() + 6), ring));
        }
        for (int axis = 0; axis < points; axis++) {
            var at = at(axis, new BigDecimal("5.6"));
            out.append(
                    "<text class=\"number\" x=\"%s\" y=\"%s\">%d</text>"
                            .formatted(decimal(at.x()), decimal(at.y() + 7), axis + 1));
        }
    }

    /// Each kind has its own mark, to be told apart without colour.
    private static String mark(Kind kind, Point at) {
        var x = at.x();
        var y = at.y();
        return switch (kind) {
            case ALL ->
                    "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"5\"/>"
                            .formatted(decimal(x), decimal(y));
            case BOARD ->
                    "<rect class=\"dot\" x=\"%s\" y=\"%s\" width=\"9\" height=\"9\"/>"
                            .formatted(decimal(x - 4.5), decimal(y - 4.5));
            case STAFF ->
                    shape(
                            new Point(x, y - 6),
                            new Point(x + 5.5, y + 4),
                            new Point(x - 5.5, y + 4));
            case MEMBER ->
                    shape(
                            new Point(x, y - 6),
                            new Point(x + 6, y),
                            new Point(x, y + 6),
                            new Point(x - 6, y));
            case LAST ->
                    "<circle class=\"dot hollow\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
                            .formatted(decimal(x), decimal(y));
        };
    }

    private static String shape(Point... corners) {
        return "<path class=\"dot\" d=\"%s\"/>".formatted(path(List.of(corners), true));
    }

    private List<Point> corners(List<BigDecimal> scores) {
        var corners = new ArrayList<Point>();
        for (int axis = 0; axis < points; axis++) {
            corners.add(at(axis, scores.get(axis)));
        }
        return corners;
    }

    /// Where a score stands on an axis.
    private Point at(double axis, BigDecimal score) {
        double angle = 2 * Math.PI * axis / points - Math.PI / 2;
        double part = (score.doubleValue() - LOWEST) / (HIGHEST - LOWEST);
        double far = REACH * Math.clamp(part, 0, 1.2);
        return new Point(MIDDLE + far * Math.cos(angle), MIDDLE + far * Math.sin(angle));
    }

    private record Point(double x, double y) {}

    private static String path(List<Point> corners, boolean closed) {
        var path = new StringBuilder();
        for (var corner : corners) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(decimal(corner.x()))
                    .append(' ')
                    .append(decimal(corner.y()));
        }
        return path.append(closed ? "Z" : "").toString();
    }

    private static String css(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
