package coop.meent.core.look;

import coop.meent.core.themes.Colour;
import coop.meent.core.themes.Contrast;
import coop.meent.core.themes.Theme;
import coop.meent.core.themes.TokenSheet;
import coop.meent.core.themes.TokenSheet.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// The tokens that follow from the few that are chosen: shades of each colour, what is written on
/// it, and the dark scheme.
final class Palette {
    private static final Colour LIGHT_LETTERS = new Colour(.985, .012, 100);
    private static final Colour DARK_LETTERS = new Colour(.21, .03, 166);

    private static final List<String> ALL =
            List.of(
                    "hedge",
                    "hedge-deep",
                    "on-hedge",
                    "p1",
                    "p2",
                    "p3",
                    "p4",
                    "pl",
                    "field",
                    "field-deep",
                    "field-soft",
                    "on-field",
                    "paper",
                    "sunk",
                    "sheet",
                    "r",
                    "serif",
                    "sans");

    private final Theme theme;
    private final TokenSheet own;
    private final Map<String, String> chosen;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /// @param own what the theme says
    /// @param chosen names and values of [LookForm]
    Palette(Theme theme, TokenSheet own, Map<String, String> chosen) {
        this.theme = theme;
        this.own = own;
        this.chosen = chosen;
        pair("accent", "hedge", it -> it.at(Math.clamp(1.2 - it.lightness(), .8, .92), .13))
                .ifPresent(this::accent);
        pair("field", "field", it -> it.shifted(-.015, .95)).ifPresent(this::field);
        pair("paper", "paper", it -> it.at(Math.clamp(1.19 - it.lightness(), .16, .24), .03))
                .ifPresent(this::paper);
        Optional.ofNullable(chosen.get("radius")).ifPresent(it -> tokens.put("r", it + "px"));
        font("heads", "serif");
        font("text", "sans");
    }

    /// {@return a style sheet of its own layer; empty when nothing differs}
    String css() {
        return tokens.isEmpty() ? "" : sheet(tokens);
    }

    private static String sheet(Map<String, String> values) {
        var css = new StringBuilder("@layer tokens {\n  :root {\n");
        values.forEach((name, value) -> css.append("    --%s: %s;\n".formatted(name, value)));
        return css.append("  }\n}\n").toString();
    }

    /// {@return every token that could be chosen, so that a preview also goes back to the theme's
    /// own}
    String whole() {
        var all = new LinkedHashMap<String, String>();
        ALL.forEach(name ->
                Optional.ofNullable(tokens.get(name))
                        .or(() -> own.value(name))
                        .ifPresent(it -> all.put(name, it)));
        return sheet(all);
    }

    /// {@return the colours of a token, chosen or the theme's own}
    Optional<Pair> colours(String token) {
        return TokenSheet.of(css()).colours(token).or(() -> own.colours(token));
    }

    private Optional<Pair> pair(String name, String token, UnaryOperator<Colour> darkened) {
        var light = Optional.ofNullable(chosen.get(name)).flatMap(Colour::parse);
        var dark = Optional.ofNullable(chosen.get(name + "Dark")).flatMap(Colour::parse);
        if (light.isEmpty() && dark.isEmpty()) {
            return Optional.empty();
        }
        var day = light.or(() -> own.colours(token).map(Pair::light));
        var night = dark.or(() -> light.map(darkened)).or(() -> own.colours(token).map(Pair::dark));
        return day.flatMap(one -> night.map(two -> new Pair(one, two)));
    }

    private void accent(Pair hedge) {
        var deep = each(hedge, (it, dark) -> it.shifted(dark ? .06 : -.08, .82));
        put("hedge", hedge);
        put("hedge-deep", deep);
        put("on-hedge", each(hedge, (it, _) -> Contrast.better(it, LIGHT_LETTERS, DARK_LETTERS)));
        land("p1", hedge, new Pair(new Colour(.925, .036, 0), new Colour(.29, .034, 0)));
        land("p2", hedge, new Pair(new Colour(.855, .066, 0), new Colour(.36, .05, 0)));
        land("p3", hedge, new Pair(new Colour(.72, .085, 0), new Colour(.5, .07, 0)));
        land("pl", hedge, new Pair(new Colour(.56, .08, 0), new Colour(.56, .06, 0)));
        put("p4", each(hedge, (it, dark) -> dark ? it.at(.66, .12) : it));
    }

    // the map keeps its tones and takes the hue
    private void land(String token, Pair hedge, Pair tone) {
        put(
                token,
                each(
                        hedge,
                        (it, dark) -> {
                            var like = tone.of(dark);
                            return it.at(like.lightness(), like.chroma());
                        }));
    }

    private void field(Pair field) {
        put("field", field);
        put("field-deep", each(field, (it, _) -> it.shifted(-.05, 1)));
        put("field-soft", each(field, (it, dark) -> it.at(dark ? .295 : .957, dark ? .04 : .06)));
        put("on-field", each(field, (it, _) -> Contrast.better(it, LIGHT_LETTERS, DARK_LETTERS)));
    }

    private void paper(Pair paper) {
        put("paper", paper);
        put("sunk", each(paper, (it, dark) -> it.shifted(dark ? .043 : -.029, 1.2)));
        put("sheet", each(paper, (it, dark) -> it.shifted(dark ? -.03 : .021, .8)));
    }

    private static Pair each(Pair pair, BiFunction<Colour, Boolean, Colour> change) {
        return new Pair(change.apply(pair.light(), false), change.apply(pair.dark(), true));
    }

    private void put(String token, Pair pair) {
        tokens.put(token, "light-dark(%s, %s)".formatted(pair.light().hex(), pair.dark().hex()));
    }

    private void font(String name, String token) {
        theme.fonts().stream()
                .filter(it -> it.id().equals(chosen.get(name)))
                .findFirst()
                .ifPresent(it -> tokens.put(token, it.stack()));
    }
}
