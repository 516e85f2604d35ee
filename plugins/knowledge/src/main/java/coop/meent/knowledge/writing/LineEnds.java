package coop.meent.knowledge.writing;

/// Ends of lines. A browser sends two characters for each, whatever stood there before.
public final class LineEnds {
    private LineEnds() {}

    /// {@return the text with one character at the end of each line}
    public static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// {@return what was typed, with the ends of lines of the text from which it was made}
    public static String as(String typed, String before) {
        var plain = plain(typed);
        if (plain.equals(plain(before))) {
            return before;
        }
        return before.contains("\r\n") ? plain.replace("\n", "\r\n") : plain;
    }
}
