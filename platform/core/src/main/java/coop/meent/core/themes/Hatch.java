package coop.meent.core.themes;

/// What tells series apart without colour: dark, light, hatched, dotted, crossed.
final class Hatch {
    private Hatch() {}

    /// {@return the attributes of a filled shape}
    static String paint(String chart, int series) {
        return series < 2
                ? "class=\"f%d\"".formatted(series)
                : "class=\"f\" fill=\"url(#%s-%d)\"".formatted(chart, series);
    }

    /// {@return the patterns that the series beyond the second are filled with}
    static String patterns(String chart, int series) {
        var patterns = new StringBuilder();
        for (int i = 2; i < series; i++) {
            patterns.append(
                    """
                    <pattern id="%s-%d" width="9" height="9" patternUnits="userSpaceOnUse" \
                    patternTransform="rotate(45)"><rect class="p1" width="9" height="9"/>\
                    <path class="%s" d="%s"/></pattern>\
                    """
                            .formatted(chart, i, i == 3 ? "hd" : "h", lines(i)));
        }
        return patterns.isEmpty() ? "" : "<defs>" + patterns + "</defs>";
    }

    private static String lines(int series) {
        return switch (series) {
            case 2 -> "M4.5 0V9";
            case 3 -> "M4.5 4.5h0";
            default -> "M4.5 0V9M0 4.5H9";
        };
    }
}
