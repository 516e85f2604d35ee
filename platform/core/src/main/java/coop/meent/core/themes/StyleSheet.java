package coop.meent.core.themes;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet as it goes over the line: without the comments and the white that only its author
/// needs.
final class StyleSheet {
    private static final String WHITE = "(?:\\s|/\\*.*?\\*/)";
    private static final Pattern PIECE =
            Pattern.compile(
                    "(\"[^\"]*\"|'[^']*')|%1$s*+([{};,])%1$s*+|(:)%1$s++|(%1$s)%1$s*+"
                            .formatted(WHITE),
                    Pattern.DOTALL);

    private StyleSheet() {}

    static String squeezed(String css) {
        return PIECE.matcher(css)
                .replaceAll(it -> Matcher.quoteReplacement(kept(it)))
                .replace(";}", "}")
                .strip();
    }

    private static String kept(MatchResult piece) {
        for (int group = 1; group <= 3; group++) {
            if (piece.group(group) != null) {
                return piece.group(group);
            }
        }
        return piece.group(4) == null ? "" : " ";
    }
}
