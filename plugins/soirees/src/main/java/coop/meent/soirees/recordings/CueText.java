package coop.meent.soirees.recordings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a caption, freed of the marks that WebVTT allows in them.
///
/// @param flaw the key of what is wrong with it; empty when it is fine
record CueText(String speaker, String text, String flaw) {
    private static final Pattern PIECE = Pattern.compile("<[^<>]*>|&[A-Za-z#0-9]*;?|[^<&]+|<");
    private static final Pattern TIME = Pattern.compile("<(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3}>");
    private static final Pattern OPENS =
            Pattern.compile("<(c|i|b|u|ruby|rt|lang|v)(?:\\.[^\\s>]+)?(?:\\s+([^>]*))?>");
    private static final Set<String> UNCLOSED = Set.of("v", "lang");

    /// {@return what stands between the marks, and who says it}
    static CueText read(String body) {
        var text = new StringBuilder();
        var open = new ArrayDeque<String>();
        var speaker = "";
        var pieces = PIECE.matcher(body);
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.startsWith("&")) {
                var letter = letter(piece);
                if (letter.isEmpty()) {
                    return flawed("recordings.problem.vtt.entity");
                }
                text.append(letter.get());
            } else if (piece.startsWith("<")) {
                if (!mark(piece, open)) {
                    return flawed("recordings.problem.vtt.mark");
                }
                speaker = speaker.isEmpty() ? voice(piece) : speaker;
            } else {
                text.append(piece);
            }
        }
        open.removeIf(UNCLOSED::contains);
        return open.isEmpty()
                ? new CueText(speaker, text.toString().replaceAll("\\s+", " ").strip(), "")
                : flawed("recordings.problem.vtt.open");
    }

    private static CueText flawed(String key) {
        return new CueText("", "", key);
    }

    private static boolean mark(String piece, Deque<String> open) {
        if (piece.startsWith("</")) {
            var name = piece.substring(2, piece.length() - 1).strip();
            return !open.isEmpty() && open.pop().equals(name);
        }
        var opens = OPENS.matcher(piece);
        if (opens.matches()) {
            open.push(opens.group(1));
            return true;
        }
        return TIME.matcher(piece).matches();
    }

    private static String voice(String piece) {
        var opens = OPENS.matcher(piece);
        return opens.matches() && opens.group(1).equals("v") && opens.group(2) != null
                ? opens.group(2).strip()
                : "";
    }

    private static Optional<String> letter(String entity) {
        return switch (entity) {
            case "&amp;" -> Optional.of("&");
            case "&lt;" -> Optional.of("<");
            case "&gt;" -> Optional.of(">");
            case "&quot;" -> Optional.of("\"");
            case "&apos;", "&#39;" -> Optional.of("'");
            case "&nbsp;" -> Optional.of(" ");
            case "&lrm;", "&rlm;" -> Optional.of("");
            default -> Optional.empty();
        };
    }
}
