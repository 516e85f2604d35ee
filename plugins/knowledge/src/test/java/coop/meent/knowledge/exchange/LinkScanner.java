package coop.meent.knowledge.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds links and headings in Markdown by looking at its characters: it knows nothing of how the
/// site reads a text, and is asked what the site made of it.
final class LinkScanner {
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n|$)");
    private static final Pattern FENCE = Pattern.compile("[ \t>]*(`{3,}|~{3,}).*", Pattern.DOTALL);
    private static final Pattern ITEM =
            Pattern.compile("[ \t]*(?:[-*+]|\\d+[.)])[ \t].*", Pattern.DOTALL);
    private static final Pattern ITEM_OF_CODE =
            Pattern.compile("[ \t]*(?:[-*+]|\\d+[.)])(?: {5,}|\t\t).*", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "(?m)^ {0,3}\\[(?!\\^)(?:[^\\]\\[\\\\]|\\\\.)+]:[ \t]*(?:\r?\n)?[ \t]*(<[^>\r\n]*>|[^\\s\u0001]+)");
    private static final Pattern ATX =
            Pattern.compile("(?m)^ {0,3}#{1,6}[ \t]+([^\r\n]*?)(?:[ \t]+#+)?[ \t]*$");
    private static final Pattern SETEXT =
            Pattern.compile("(?m)^([^\\s#>|-][^\r\n]*)\r?\n(?:=+|-+)[ \t]*$");

    private final String text;
    private final StringBuilder shown;

    LinkScanner(String text) {
        this.text = text;
        this.shown = new StringBuilder(text);
        maskBlocks();
        maskSpans();
        mask(COMMENT.matcher(text));
    }

    /// A destination and where it stands, with the `<` and `>` around it.
    record Link(int from, int to, String destination) {}

    /// {@return the links in their order}
    List<Link> links() {
        var links = new ArrayList<Link>();
        for (int at = shown.indexOf("]("); at >= 0; at = shown.indexOf("](", at + 1)) {
            if (!escaped(at) && opened(at)) {
                link(at + 2, links);
            }
        }
        var definition = DEFINITION.matcher(shown);
        while (definition.find()) {
            links.add(link(definition.start(1), definition.end(1)));
        }
        links.sort(Comparator.comparingInt(Link::from));
        return links;
    }

    /// {@return the text with a sign in the place of each destination}
    String withoutDestinations() {
        var out = new StringBuilder();
        int from = 0;
        for (var it : links()) {
            out.append(text, from, it.from()).append('@');
            from = it.to();
        }
        return out.append(text.substring(from)).toString();
    }

    /// {@return what links to headings say, in the order of the headings}
    List<String> anchors() {
        var found = new ArrayList<MatchResult>();
        for (var pattern : List.of(ATX, SETEXT)) {
            var matcher = pattern.matcher(shown);
            while (matcher.find()) {
                found.add(matcher.toMatchResult());
            }
        }
        found.sort(Comparator.comparingInt(MatchResult::start));
        var seen = new HashMap<String, Integer>();
        var anchors = new ArrayList<String>();
        for (var it : found) {
            var words = text.substring(it.start(1), it.end(1));
            var plain = slug(words.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1"));
            int before = seen.merge(plain, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? plain : plain + "-" + before);
        }
        return anchors;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]", "")
                .replace(' ', '-');
    }

    private void link(int start, List<Link> links) {
        int from = start;
        while (from < shown.length() && Character.isWhitespace(shown.charAt(from))) {
            from++;
        }
        int to = from;
        int open = 0;
        boolean angled = from < shown.length() && shown.charAt(from) == '<';
        while (to < shown.length()) {
            char it = shown.charAt(to);
            if (angled ? it == '>' : Character.isWhitespace(it) || (it == ')' && open == 0)) {
                break;
            }
            open += it == '(' ? 1 : it == ')' ? -1 : 0;
            to += it == '\\' ? 2 : 1;
        }
        links.add(link(from, angled ? to + 1 : to));
    }

    private Link link(int from, int to) {
        var written = text.substring(from, to);
        var bare = written.startsWith("<") ? written.substring(1, written.length() - 1) : written;
        return new Link(from, to, bare.replaceAll("\\\\(\\p{Punct})", "$1"));
    }

    private boolean escaped(int at) {
        int before = at;
        while (before > 0 && shown.charAt(before - 1) == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    private boolean opened(int close) {
        int depth = 1;
        for (int at = close - 1; at >= 0; at--) {
            char it = shown.charAt(at);
            if (it == '\n'
                    && shown.substring(0, at).stripTrailing().length() < at - 1
                    && shown.substring(0, at).replaceAll("[ \t\r]+$", "").endsWith("\n")) {
                return false;
            }
            if ((it == ']' || it == '[') && !escaped(at)) {
                depth += it == ']' ? 1 : -1;
            }
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private void maskBlocks() {
        var line = LINE.matcher(text);
        var fence = "";
        boolean list = false;
        boolean blank = true;
        while (line.find() && line.start() < text.length()) {
            var it = line.group();
            var mark = FENCE.matcher(it);
            boolean code = !list && blank && (it.startsWith("    ") || it.startsWith("\t"));
            if (!fence.isEmpty()) {
                boolean ends = mark.matches() && mark.group(1).startsWith(fence);
                hide(line.start(), line.end());
                fence = ends ? "" : fence;
            } else if (mark.matches()) {
                fence = mark.group(1);
                hide(line.start(), line.end());
            } else if ((code && !it.isBlank()) || ITEM_OF_CODE.matcher(it).matches()) {
                hide(line.start(), line.end());
                continue;
            }
            boolean item = ITEM.matcher(it).matches();
            boolean flush = !it.isBlank() && !Character.isWhitespace(it.charAt(0));
            list = item || (list && !(flush && blank));
            blank = it.isBlank();
        }
    }

    private void maskSpans() {
        for (int at = 0; at < shown.length(); at++) {
            if (shown.charAt(at) != '`' || escaped(at)) {
                continue;
            }
            int run = run(at);
            int close = at + run;
            while (close < shown.length() && (shown.charAt(close) != '`' || run(close) != run)) {
                close += shown.charAt(close) == '`' ? run(close) : 1;
            }
            var between = shown.substring(at, Math.min(close, shown.length()));
            if (close < shown.length() && !between.matches("(?s).*\n[ \t\r]*\n.*")) {
                hide(at, close + run);
                at = close + run - 1;
            } else {
                at += run - 1;
            }
        }
    }

    private int run(int at) {
        int to = at;
        while (to < shown.length() && shown.charAt(to) == '`') {
            to++;
        }
        return to - at;
    }

    private void mask(Matcher matcher) {
        while (matcher.find()) {
            hide(matcher.start(), matcher.end());
        }
    }

    private void hide(int from, int to) {
        for (int at = from; at < to; at++) {
            if (shown.charAt(at) != '\n' && shown.charAt(at) != '\r') {
                shown.setCharAt(at, '\u0001');
            }
        }
    }
}
