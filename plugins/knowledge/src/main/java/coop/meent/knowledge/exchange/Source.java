package coop.meent.knowledge.exchange;

import coop.meent.api.Problem;
import java.util.List;

/// A Markdown file, taken apart: its head and its text, which stays as it is to the byte.
///
/// @param marked whether it begins with the mark that some editors put before a text
/// @param entries of the head; none when it has no head
/// @param body the text
/// @param bodyLine how many lines stand before it
record Source(boolean marked, List<Entry> entries, String body, int bodyLine) {
    static final String MARK = "\uFEFF";

    private static final String FENCE = "---";

    Source {
        entries = List.copyOf(entries);
    }

    static Source of(String content) {
        boolean marked = content.startsWith(MARK);
        var text = marked ? content.substring(1) : content;
        if (!text.startsWith(FENCE)) {
            return new Source(marked, List.of(), text, 0);
        }
        var lines = Entry.lines(text);
        int end = end(lines);
        var entries = end < 0 ? List.<Entry>of() : headed(lines.subList(1, end));
        if (entries.stream().allMatch(it -> it.key().isEmpty())) {
            return new Source(marked, List.of(), text, 0);
        }
        var body = String.join("", lines.subList(end + 1, lines.size()));
        return new Source(marked, entries, body, end + 1);
    }

    private static List<Entry> headed(List<String> lines) {
        return Entry.of(lines).orElse(List.of());
    }

    private static int end(List<String> lines) {
        if (!lines.getFirst().stripTrailing().equals(FENCE)) {
            return -1;
        }
        for (int at = 1; at < lines.size(); at++) {
            var line = lines.get(at).stripTrailing();
            if (line.equals(FENCE) || line.equals("...")) {
                return at;
            }
        }
        return -1;
    }

    /// {@return how the lines of a file end: as those that are there already do}
    static String lineEnd(String front, String body) {
        var text = front.isEmpty() ? body : front;
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
            at++;
        }
        if (at == text.length()) {
            return "\n";
        }
        return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
    }

    /// Something to tell of a file.
    ///
    /// @param line of the file, from 1; 0 for the file as a whole
    /// @param grave whether the file cannot be brought in
    record Remark(int line, boolean grave, Problem what) {
        static Remark of(int line, String key, Object... arguments) {
            return new Remark(line, false, Problem.of("file", key, arguments));
        }

        static Remark grave(String key, Object... arguments) {
            return new Remark(0, true, Problem.of("file", key, arguments));
        }
    }
}
