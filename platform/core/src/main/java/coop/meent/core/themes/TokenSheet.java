package coop.meent.core.themes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The tokens of a theme, read from its `tokens.css`: what stands last wins.
public final class TokenSheet {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+)\\s*:\\s*([^;{}]+);");
    private static final String ONE = "(oklch\\([^()]*\\)|#[0-9a-fA-F]{6})";
    private static final Pattern PAIR =
            Pattern.compile("light-dark\\(\\s*" + ONE + "\\s*,\\s*" + ONE + "\\s*\\)");
    private static final Pattern ALIAS = Pattern.compile("var\\(--([\\w-]+)\\)");

    private final Map<String, String> values = new TreeMap<>();

    private TokenSheet(String css) {
        var tokens = TOKEN.matcher(COMMENT.matcher(css).replaceAll(""));
        while (tokens.find()) {
            values.put(tokens.group(1), tokens.group(2).strip());
        }
    }

    static TokenSheet of(Assets theme) {
        return new TokenSheet(theme.sheet("tokens.css").orElse(""));
    }

    /// {@return the tokens that a style sheet sets}
    public static TokenSheet of(String css) {
        return new TokenSheet(css);
    }

    /// A colour for each scheme.
    public record Pair(Colour light, Colour dark) {
        /// {@return that of a scheme}
        public Colour of(boolean inDark) {
            return inDark ? dark : light;
        }
    }

    /// {@return what a token says; empty when there is none of that name}
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// {@return the colours of a token; empty when it is none that can be reckoned with}
    public Optional<Pair> colours(String name) {
        return value(name).flatMap(this::read);
    }

    private Optional<Pair> read(String value) {
        var alias = ALIAS.matcher(value);
        if (alias.matches()) {
            return colours(alias.group(1));
        }
        var pair = PAIR.matcher(value);
        if (!pair.matches()) {
            return Colour.parse(value).map(it -> new Pair(it, it));
        }
        return Colour.parse(pair.group(1))
                .flatMap(light -> Colour.parse(pair.group(2)).map(dark -> new Pair(light, dark)));
    }
}
