package coop.meent.knowledge.writing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Links by title, as people type them: `[[Een algemene vergadering]]`. In code they are no links.
public final class Wanted {
    private static final int LONGEST = 200;
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:> ?)*(`{3,}|~{3,}).*");

    private Wanted() {}

    /// {@return the titles, each once, in their order}
    public static Set<String> in(String body) {
        var titles = new LinkedHashSet<String>();
        replace(
                body,
                title -> {
                    titles.add(title);
                    return Optional.empty();
                });
        return titles;
    }

    /// {@return the text in which the titles that are known lead to their articles}
    public static String linked(String body, Map<String, Long> articles) {
        return replace(
                body,
                title ->
                        Optional.ofNullable(articles.get(title))
                                .map(id -> "[](" + Destination.article(id) + ")"));
    }

    private static String replace(String body, Function<String, Optional<String>> link) {
        var out = new StringBuilder(body.length());
        var fence = "";
        for (var line : lines(body)) {
            var marks = marks(line);
            if (fence.isEmpty() && marks.isEmpty()) {
                out.append(new Line(line, link).replaced());
                continue;
            }
            if (fence.isEmpty()) {
                fence = marks;
            } else if (marks.startsWith(fence)) {
                fence = "";
            }
            out.append(line);
        }
        return out.toString();
    }

    private static List<String> lines(String body) {
        return LINES.matcher(body).results().map(MatchResult::group).toList();
    }

    private static String marks(String line) {
        var matcher = FENCE.matcher(line.stripTrailing());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /// A line outside of blocks of code.
    private static final class Line {
        private final String text;
        private final Function<String, Optional<String>> link;
        private final StringBuilder out = new StringBuilder();
        private final Set<Integer> unclosed = new HashSet<>();

        Line(String text, Function<String, Optional<String>> link) {
            this.text = text;
            this.link = link;
        }

        String replaced() {
            int at = 0;
            while (at < text.length()) {
                at = step(at);
            }
            return out.toString();
        }

        private int step(int at) {
            char sign = text.charAt(at);
            if (sign == '`') {
                return keep(at, code(at));
            }
            if (sign == '\\') {
                return keep(at, Math.min(at + 2, text.length()));
            }
            if (text.startsWith("[[", at)) {
                int end = end(at);
                var title = end < 0 ? "" : text.substring(at + 2, end).strip();
                var target = title.isEmpty() ? Optional.<String>empty() : link.apply(title);
                if (target.isPresent()) {
                    out.append(target.get());
                    return end + 2;
                }
            }
            return keep(at, at + 1);
        }

        private int keep(int from, int to) {
            out.append(text, from, to);
            return to;
        }

        // `[[1]](…)` is a link as Markdown has them
        private int end(int at) {
            int end = text.indexOf("]]", at + 2);
            if (end < 0 || end - at > LONGEST || text.substring(at + 2, end).contains("[")) {
                return -1;
            }
            boolean other = end + 2 < text.length() && "([:".indexOf(text.charAt(end + 2)) >= 0;
            return other ? -1 : end;
        }

        /// {@return where a piece of code ends, or its marks when nothing closes it}
        private int code(int at) {
            int many = run(at);
            if (unclosed.contains(many)) {
                return at + many;
            }
            int next = text.indexOf('`', at + many);
            while (next >= 0) {
                int length = run(next);
                if (length == many) {
                    return next + many;
                }
                next = text.indexOf('`', next + length);
            }
            unclosed.add(many);
            return at + many;
        }

        private int run(int at) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            return end - at;
        }
    }
}
