package coop.meent.core.themes;

/// How well one colour can be read on another, as WCAG 2 counts it.
public final class Contrast {
    /// What text needs.
    public static final double TEXT = 4.5;

    private Contrast() {}

    /// {@return from 1, the same, to 21, black on white; the order does not matter}
    public static double ratio(Colour one, Colour other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    /// {@return how much light a colour gives, from 0 to 1}
    static double luminance(Colour colour) {
        var light = colour.light();
        return .2126 * light[0] + .7152 * light[1] + .0722 * light[2];
    }

    /// {@return that of two which reads better on a ground}
    public static Colour better(Colour ground, Colour one, Colour other) {
        return ratio(ground, one) >= ratio(ground, other) ? one : other;
    }
}
