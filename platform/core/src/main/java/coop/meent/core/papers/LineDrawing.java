package coop.meent.core.papers;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A drawing of plain lines, read from a small text: no colour, no picture and nothing that leads
/// elsewhere can stand in it.
///
/// @param wide in units of its own, from the left
/// @param high in the same units, from the top
record LineDrawing(double wide, double high, List<Mark> marks) {
    private static final int LONGEST = 100_000;
    private static final int WHITE = 100;
    private static final String NUMBER = "(-?\\d{1,4}(?:\\.\\d{1,3})?)";
    private static final String MORE = "(\\d{1,4}(?:\\.\\d{1,3})?)";
    private static final String GREY = "(\\d{1,3})";
    private static final Pattern BOX = Pattern.compile("box %1$s %1$s".formatted(MORE));
    private static final Pattern FILL = Pattern.compile("fill %s ([MLZ].*)".formatted(GREY));
    private static final Pattern LINE =
            Pattern.compile(
                    "line %s %s (-|[\\d.]+,[\\d.]+[\\d.,]*) ([MLZ].*)".formatted(MORE, GREY));
    private static final Pattern TEXT =
            Pattern.compile("text %1$s %2$s %3$s %3$s (.{1,40})".formatted(MORE, GREY, NUMBER));
    private static final Pattern STEP =
            Pattern.compile("\\G *(?:([ML]) *%1$s[ ,]%1$s|(Z))".formatted(NUMBER));

    /// Something that is drawn, from 0 (black) to 100 (white).
    sealed interface Mark {
        int grey();
    }

    /// A surface; where it is laid over itself, it is open.
    record Surface(int grey, Path2D path) implements Mark {}

    /// A line along a path.
    ///
    /// @param dash how long lines and gaps are; empty for a whole line
    record Line(int grey, float width, float[] dash, Path2D path) implements Mark {}

    /// A word whose middle is at `x`, on a line at `y`.
    record Word(int grey, double size, double x, double y, String text) implements Mark {}

    /// {@return the drawing of a text}
    static LineDrawing of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than %d characters".formatted(LONGEST));
        }
        var parts = Arrays.stream(text.split(";", -1)).map(String::strip).toList();
        var box = match(BOX, parts.getFirst());
        var marks = new ArrayList<Mark>();
        parts.stream()
                .skip(1)
                .filter(it -> !it.isEmpty())
                .map(LineDrawing::mark)
                .forEach(marks::add);
        return new LineDrawing(above(box.group(1)), above(box.group(2)), List.copyOf(marks));
    }

    private static Mark mark(String part) {
        return switch (part.split(" ", 2)[0]) {
            case "fill" -> surface(match(FILL, part));
            case "line" -> line(match(LINE, part));
            case "text" -> word(match(TEXT, part));
            default -> throw new IllegalArgumentException("nothing that is drawn: " + part);
        };
    }

    private static Mark surface(MatchResult it) {
        return new Surface(grey(it.group(1)), path(it.group(2)));
    }

    private static Mark line(MatchResult it) {
        return new Line(
                grey(it.group(2)), above(it.group(1)), dash(it.group(3)), path(it.group(4)));
    }

    private static Mark word(MatchResult it) {
        return new Word(
                grey(it.group(2)),
                above(it.group(1)),
                Double.parseDouble(it.group(3)),
                Double.parseDouble(it.group(4)),
                it.group(5));
    }

    private static MatchResult match(Pattern pattern, String part) {
        var matcher = pattern.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not as it is written: " + part);
        }
        return matcher.toMatchResult();
    }

    private static int grey(String written) {
        int grey = Integer.parseInt(written);
        if (grey > WHITE) {
            throw new IllegalArgumentException("whiter than 100: " + written);
        }
        return grey;
    }

    private static float above(String written) {
        float number = Float.parseFloat(written);
        if (number <= 0) {
            throw new IllegalArgumentException("not above nought: " + written);
        }
        return number;
    }

    private static float[] dash(String written) {
        var parts = written.equals("-") ? List.<String>of() : List.of(written.split(",", -1));
        var dash = new float[parts.size()];
        IntStream.range(0, dash.length)
                .forEach(it ->
                        dash[it] = above(match(Pattern.compile(MORE), parts.get(it)).group()));
        return dash;
    }

    private static Path2D path(String written) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var step = STEP.matcher(written);
        int end = 0;
        while (step.find()) {
            take(step, path);
            end = step.end();
        }
        if (end != written.length()) {
            throw new IllegalArgumentException("no path: " + written.substring(end));
        }
        return path;
    }

    private static void take(Matcher step, Path2D path) {
        if (step.group(4) == null) {
            double x = Double.parseDouble(step.group(2));
            double y = Double.parseDouble(step.group(3));
            if (step.group(1).equals("M")) {
                path.moveTo(x, y);
                return;
            }
            begun(path);
            path.lineTo(x, y);
        } else {
            begun(path);
            path.closePath();
        }
    }

    private static void begun(Path2D path) {
        if (path.getCurrentPoint() == null) {
            throw new IllegalArgumentException("a path begins with M");
        }
    }
}
