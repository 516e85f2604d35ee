package coop.meent.core.prose;

/// Reckons in one pass what reading a text would cost at worst. The parser is quick with nearly
/// everything; two things grow with the square of the text: links behind brackets that are never
/// closed, and tables whose rows are filled up to the width of their heads.
final class Effort {
    private static final long MOST = 500_000_000;
    private static final long CELLS = 400_000;

    private final String text;
    private long steps;
    private long cells;
    private int open;
    private int stars;
    private int columns;

    private Effort(String text) {
        this.text = text;
    }

    /// {@return whether a text had better stand as it was typed}
    static boolean tooMuch(String text) {
        var effort = new Effort(text);
        int from = 0;
        while (from < text.length() && effort.steps < MOST && effort.cells < CELLS) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            effort.line(from, to);
            from = to + (text.startsWith("\r\n", to) ? 2 : 1);
        }
        return effort.steps >= MOST || effort.cells >= CELLS;
    }

    private void line(int from, int to) {
        if (item(from, to)) {
            paragraph();
        }
        boolean blank = true;
        boolean rule = true;
        int bars = 0;
        for (int at = from; at < to; at++) {
            char it = text.charAt(at);
            blank &= " \t>".indexOf(it) >= 0;
            rule &= " \t>|:-".indexOf(it) >= 0;
            bars += it == '|' ? 1 : 0;
            bracket(it);
        }
        if (blank) {
            paragraph();
        } else if (rule && columns == 0) {
            columns = bars + 1;
        }
        cells += columns;
    }

    // an item always begins a paragraph of its own
    private boolean item(int from, int to) {
        return to - from > 2
                && "-+*".indexOf(text.charAt(from)) >= 0
                && text.charAt(from + 1) == ' '
                && Character.isLetter(text.charAt(from + 2));
    }

    private void bracket(char it) {
        if (it == '[') {
            open++;
        } else if (it == ']') {
            open = Math.max(0, open - 1);
            steps += open + stars;
        } else if (it == '*' || it == '_' || it == '~') {
            stars++;
        }
    }

    private void paragraph() {
        open = 0;
        stars = 0;
        columns = 0;
    }
}
