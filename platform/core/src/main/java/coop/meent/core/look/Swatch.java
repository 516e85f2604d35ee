package coop.meent.core.look;

import coop.meent.core.themes.Colour;
import coop.meent.core.themes.TokenSheet;

/// A theme in miniature, made of its tokens: a page by day and the same by night.
final class Swatch {
    private static final int WIDTH = 160;

    private final TokenSheet tokens;
    private final boolean dark;
    private final StringBuilder svg = new StringBuilder();

    private Swatch(TokenSheet tokens, boolean dark) {
        this.tokens = tokens;
        this.dark = dark;
    }

    /// {@return an SVG that a style sheet need not colour; everything in it is a number or a colour
    /// that was read and written anew}
    static String svg(TokenSheet tokens) {
        return """
        <svg class="swatch" viewBox="0 0 320 150" role="presentation" aria-hidden="true">\
        %s<g transform="translate(160 0)">%s</g></svg>\
        """
                .formatted(new Swatch(tokens, false).half(), new Swatch(tokens, true).half())
                .strip();
    }

    private String half() {
        box("paper", at(0, 0, WIDTH, 150), 0);
        box("field", at(14, 13, 12, 12), 6);
        box("ink", at(31, 16, 34, 6), 1);
        box("rule", at(0, 36, WIDTH, 2), 0);
        box("ink", at(14, 50, 96, 14), 2);
        box("ink-2", at(14, 72, 118, 4), 1);
        box("ink-2", at(14, 81, 84, 4), 1);
        int round = radius();
        box("hedge", at(14, 98, 54, 20), Math.min(10, round));
        box("on-hedge", at(25, 106, 32, 4), 1);
        box("sunk", at(80, 98, 66, 38), Math.min(12, round));
        box("p3", at(88, 106, 14, 14), Math.min(7, round));
        box("p4", at(106, 106, 14, 14), Math.min(7, round));
        box("field", at(124, 106, 14, 14), Math.min(7, round));
        return svg.toString();
    }

    private int radius() {
        var value = tokens.value("r").orElse("0").replaceAll("px$", "");
        return value.matches("\\d{1,2}") ? Integer.parseInt(value) : 8;
    }

    /// A place in the picture.
    private record Place(int x, int y, int width, int height) {}

    private static Place at(int x, int y, int width, int height) {
        return new Place(x, y, width, height);
    }

    private void box(String token, Place place, int round) {
        tokens.colours(token).ifPresent(it -> svg.append(rect(place, round, it.of(dark))));
    }

    private static String rect(Place place, int round, Colour colour) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\"/>"
                .formatted(
                        place.x(), place.y(), place.width(), place.height(), round, colour.hex());
    }
}
