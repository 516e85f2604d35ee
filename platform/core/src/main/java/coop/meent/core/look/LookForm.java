package coop.meent.core.look;

import coop.meent.api.Problem;
import coop.meent.core.themes.Colour;
import coop.meent.core.themes.Theme;
import coop.meent.core.themes.TokenSheet;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tokens as the administrator fills them in.
///
/// @param values name to what was typed; a name that is absent means the theme's own
/// @param known whether colours that read badly are wanted all the same
record LookForm(Map<String, String> values, boolean known) {
    /// The colours that can be chosen, and the token of each.
    static final Map<String, String> COLOURS = colours();

    private static final List<String> OTHERS = List.of("radius", "heads", "text");
    private static final int ROUNDEST = 24;

    private static Map<String, String> colours() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("accent", "hedge");
        colours.put("field", "field");
        colours.put("paper", "paper");
        return colours;
    }

    static LookForm of(Context ctx) {
        var values = new LinkedHashMap<String, String>();
        boolean dark = "true".equals(ctx.formParam("ownDark"));
        for (var name : names()) {
            var typed = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
            if (!typed.isEmpty() && (dark || !name.endsWith("Dark"))) {
                values.put(name, typed);
            }
        }
        return new LookForm(values, "true".equals(ctx.formParam("known")));
    }

    static List<String> names() {
        var names = new ArrayList<String>();
        COLOURS.keySet().forEach(it -> names.addAll(List.of(it, it + "Dark")));
        names.addAll(OTHERS);
        return names;
    }

    /// {@return what is wrong, apart from contrast}
    List<Problem> check(Theme theme) {
        var problems = new ArrayList<Problem>();
        values.forEach((name, value) -> check(theme, name, value).ifPresent(problems::add));
        return problems;
    }

    private static Optional<Problem> check(Theme theme, String name, String value) {
        boolean colour = COLOURS.containsKey(name.replace("Dark", ""));
        if (colour && !value.matches("#[0-9a-fA-F]{6}")) {
            return Optional.of(Problem.of(name, "look.problem.colour"));
        }
        if (name.equals("radius") && !value.matches("\\d|1\\d|2[0-4]")) {
            return Optional.of(Problem.of(name, "look.problem.radius", ROUNDEST));
        }
        boolean font = name.equals("heads") || name.equals("text");
        if (font && theme.fonts().stream().noneMatch(it -> it.id().equals(value))) {
            return Optional.of(Problem.of(name, "look.problem.font"));
        }
        return Optional.empty();
    }

    /// {@return what differs from the theme's own tokens}
    SortedMap<String, String> tokens(Theme theme, TokenSheet own) {
        var tokens = new TreeMap<>(values);
        COLOURS.forEach((name, token) ->
                own.colours(token)
                        .ifPresent(it -> {
                            dropSame(tokens, name, it.light());
                            dropSame(tokens, name + "Dark", it.dark());
                        }));
        tokens.entrySet()
                .removeIf(it ->
                        defaults(theme, own).getOrDefault(it.getKey(), "").equals(it.getValue()));
        return tokens;
    }

    private static void dropSame(Map<String, String> tokens, String name, Colour own) {
        if (own.hex().equalsIgnoreCase(tokens.get(name))) {
            tokens.remove(name);
        }
    }

    /// {@return what the form shows when nothing was chosen}
    static Map<String, String> defaults(Theme theme, TokenSheet own) {
        var values = new LinkedHashMap<String, String>();
        COLOURS.forEach((name, token) ->
                own.colours(token)
                        .ifPresent(it -> {
                            values.put(name, it.light().hex());
                            values.put(name + "Dark", it.dark().hex());
                        }));
        values.put("radius", own.value("r").orElse("3px").replace("px", ""));
        values.put("heads", font(theme, own, "serif"));
        values.put("text", font(theme, own, "sans"));
        return values;
    }

    private static String font(Theme theme, TokenSheet own, String token) {
        var stack = own.value(token).orElse("");
        return theme.fonts().stream()
                .filter(it -> stack.startsWith(it.stack().replaceAll(",.*", "")))
                .map(Theme.Font::id)
                .findFirst()
                .orElse("");
    }
}
