package coop.meent.core.themes;

import java.util.Locale;

/// Draws tables with people around them, and always one free chair.
final class Tables implements Pictures {
    private static final int ROUND = 400;

    @Override
    public String mark(String name, boolean lit) {
        return """
        <svg class="mark table%s" viewBox="0 0 48 48" aria-hidden="true">\
        <rect class="tt" width="48" height="48" rx="15"/>\
        <text class="ti" x="24" y="30">%s</text></svg>\
        """
                .formatted(lit ? " lit" : "", Markup.escape(initials(name)));
    }

    private static String initials(String name) {
        var words = name.strip().replaceAll("[^\\p{L}\\p{N} ]", "").strip().split("\\s+", -1);
        var letters = new StringBuilder();
        for (int i = 0; i < Math.min(2, words.length); i++) {
            words[i].codePoints().limit(1).forEach(letters::appendCodePoint);
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public String fieldMap(Parcels.Spec spec) {
        var words =
                spec.label().isEmpty()
                        ? "aria-hidden=\"true\""
                        : "role=\"img\" aria-label=\"" + Markup.escape(spec.label()) + "\"";
        return """
        <svg class="map seats" viewBox="0 0 %d %d" preserveAspectRatio="xMidYMid slice" %s>%s</svg>\
        """
                .formatted(
                        spec.width(),
                        spec.height(),
                        words,
                        spec.width() > ROUND ? round(spec) : oblong(spec));
    }

    // cropped at the edge: there is more of it than one sees
    private static String round(Parcels.Spec spec) {
        double x = spec.width() * .66;
        double y = spec.height() * .74;
        double radius = spec.height() * .5;
        double seat = radius * .13;
        var svg = new StringBuilder(circle("tb", x, y, radius));
        int count = 17;
        int open = Math.floorMod(spec.seed(), 3) + 10;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i + .5) / count;
            double reach = radius + seat * 1.5;
            var kind = i == open ? "to" : i % 3 == 0 ? "tk" : "ts";
            svg.append(
                    circle(kind, x + reach * Math.cos(angle), y + reach * Math.sin(angle), seat));
        }
        return svg.append(written(spec, x, y)).toString();
    }

    private static String oblong(Parcels.Spec spec) {
        double width = spec.width() * .58;
        double height = spec.height() * .3;
        double left = (spec.width() - width) / 2;
        double top = (spec.height() - height) / 2;
        double seat = spec.height() * .095;
        var svg = new StringBuilder();
        svg.append(
                "<rect class=\"tb\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                        .formatted(
                                Polygon.decimal(left),
                                Polygon.decimal(top),
                                Polygon.decimal(width),
                                Polygon.decimal(height),
                                Polygon.decimal(height / 2)));
        int open = Math.floorMod(spec.seed(), 6);
        for (int i = 0; i < 6; i++) {
            double x = left + width * (i % 3 + .5) / 3;
            double y = i < 3 ? top - seat * 1.4 : top + height + seat * 1.4;
            svg.append(circle(i == open ? "to" : "tk", x, y, seat));
        }
        svg.append(circle("tk", left - seat * 1.4, spec.height() / 2.0, seat));
        svg.append(circle("tk", left + width + seat * 1.4, spec.height() / 2.0, seat));
        return svg.toString();
    }

    private static String written(Parcels.Spec spec, double x, double y) {
        return spec.name().isEmpty()
                ? ""
                : "<text class=\"pt\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(
                                Polygon.decimal(x), Polygon.decimal(y), Markup.escape(spec.name()));
    }

    private static String circle(String kind, double x, double y, double radius) {
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(kind, Polygon.decimal(x), Polygon.decimal(y), Polygon.decimal(radius));
    }
}
