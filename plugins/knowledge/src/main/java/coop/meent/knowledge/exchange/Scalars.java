package coop.meent.knowledge.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How YAML writes one text.
final class Scalars {
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{N} ./’()-]*[\\p{L}\\p{N})])?");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)");
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Scalars() {}

    /// {@return the text as it is written, so that the same is read}
    static String written(String text) {
        boolean plain = PLAIN.matcher(text).matches() || DAY.matcher(text).matches();
        if (plain && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        var out = new StringBuilder("\"");
        text.chars().forEach(it -> escape(out, (char) it));
        return out.append('"').toString();
    }

    private static void escape(StringBuilder out, char it) {
        switch (it) {
            case '"', '\\' -> out.append('\\').append(it);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (it < ' ' || it == 0x7f || it == 0x85 || it == 0x2028 || it == 0x2029) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) it));
                } else {
                    out.append(it);
                }
            }
        }
    }

    /// {@return a line without what is said aside; within quotes nothing is}
    static String bare(String line) {
        var text = line.strip();
        return text.startsWith("\"") || text.startsWith("'")
                ? text
                : COMMENT.matcher(text).replaceFirst("").strip();
    }

    /// {@return the text that is meant; empty for what is no text}
    static Optional<String> read(String written) {
        if (written.startsWith("\"") || written.startsWith("'")) {
            return quoted(written);
        }
        boolean other = !written.isEmpty() && "{}&*!%@`,]".indexOf(written.charAt(0)) >= 0;
        boolean mapped = written.contains(": ") || written.endsWith(":");
        return other || mapped ? Optional.empty() : Optional.of(written);
    }

    private static Optional<String> quoted(String written) {
        char quote = written.charAt(0);
        int end = end(written, quote);
        if (end < 0 || !bare(written.substring(end + 1)).isEmpty()) {
            return Optional.empty();
        }
        var inside = written.substring(1, end);
        return Optional.of(quote == '\'' ? inside.replace("''", "'") : unescaped(inside));
    }

    private static int end(String written, char quote) {
        for (int at = 1; at < written.length(); at++) {
            char it = written.charAt(at);
            if (quote == '"' && it == '\\') {
                at++;
            } else if (it == quote && quote == '\'' && written.startsWith("''", at)) {
                at++;
            } else if (it == quote) {
                return at;
            }
        }
        return -1;
    }

    private static String unescaped(String text) {
        var out = new StringBuilder();
        var code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            out.append(text, from, code.start()).append(meant(code.group(1)));
            from = code.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private static String meant(String code) {
        if (code.length() > 1) {
            return Character.toString(Integer.parseInt(code.substring(1), 16));
        }
        return switch (code.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '0' -> "";
            default -> code;
        };
    }

    /// {@return the pieces between commas that stand in no quotes}
    static List<String> split(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char it = text.charAt(at);
            boolean begins = text.substring(from, at).isBlank();
            if ((it == '"' || it == '\'') && begins) {
                int end = end(text.substring(at), it);
                at = end < 0 ? text.length() : at + end;
            } else if (it == ',') {
                pieces.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        var last = text.substring(Math.min(from, text.length())).strip();
        if (!last.isEmpty()) {
            pieces.add(last);
        }
        return pieces;
    }

    /// {@return a text in lines of its own: each kept, or run on into one}
    static String block(String mark, List<String> lines) {
        int indent =
                lines.stream()
                        .filter(it -> !it.isBlank())
                        .mapToInt(it -> it.length() - it.stripLeading().length())
                        .min()
                        .orElse(0);
        var bare = lines.stream().map(it -> it.substring(Math.min(indent, it.length()))).toList();
        return String.join(mark.startsWith("|") ? "\n" : " ", bare).strip();
    }
}
