package coop.meent.compass.radar;

import static coop.meent.compass.radar.Geometry.decimal;

import coop.meent.compass.radar.Geometry.Label;
import coop.meent.compass.radar.Geometry.Point;
import coop.meent.compass.radar.Radar.Kind;
import coop.meent.compass.radar.Radar.Series;
import java.util.Locale;

/// Draws a compass as SVG that a page holds in itself: no colour and no size stands in it, only
/// classes that the style sheet knows. Where everything stands is in [Geometry].
public final class RadarDrawing {
    private final Radar radar;
    private final Geometry geometry;
    private final StringBuilder out = new StringBuilder();

    public RadarDrawing(Radar radar) {
        this.radar = radar;
        this.geometry = new Geometry(radar);
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
        geometry.band()
                .ifPresent(edges -> {
                    out.append(
                            "<path class=\"band\" fill-rule=\"evenodd\" d=\"%s\"/>"
                                    .formatted(edges));
                    path("band-edge", edges);
                });
    }

    private void grid() {
        geometry.rings().forEach(it -> path("ring", it));
        path("edge", geometry.edge());
        geometry.axes().forEach(it -> path("axis", it));
    }

    private void series(Series series) {
        out.append("<g class=\"series %s\">".formatted(css(series.kind())));
        geometry.lines(series).forEach(it -> path("line", it));
        geometry.marks(series).forEach(it -> out.append(mark(series.kind(), it)));
        out.append("</g>");
    }

    private void path(String name, String path) {
        out.append("<path class=\"%s\" d=\"%s\"/>".formatted(name, path));
    }

    private void labels() {
        geometry.scale().forEach(it -> label("scale", it, 6));
        geometry.numbers().forEach(it -> label("number", it, 7));
    }

    private void label(String name, Label label, int below) {
        out.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%d</text>"
                        .formatted(
                                name,
                                decimal(label.at().x()),
                                decimal(label.at().y() + below),
                                label.number()));
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
            case STAFF -> shape(Geometry.triangle(at));
            case MEMBER -> shape(Geometry.diamond(at));
            case LAST ->
                    "<circle class=\"dot hollow\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
                            .formatted(decimal(x), decimal(y));
        };
    }

    private static String shape(String path) {
        return "<path class=\"dot\" d=\"%s\"/>".formatted(path);
    }

    private static String css(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
