package coop.meent.compass.outcomes;

import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Counts;
import java.util.Arrays;
import java.util.Locale;

/// How often each answer was given to a question, as five small bars. The number stands above each
/// bar; what it says in words stands beside it for who does not see it.
final class SpreadDrawing {
    private static final double HIGHEST = 44;
    private static final double GROUND = 62;
    private static final int STEP = 40;

    private SpreadDrawing() {}

    /// {@return the drawing, without colours and sizes: classes that the style sheet knows}
    static String svg(Counts counts) {
        long most =
                Math.max(
                        1,
                        Arrays.stream(Answer.values())
                                .filter(Answer::counts)
                                .mapToLong(counts::of)
                                .max()
                                .orElse(1));
        var out = new StringBuilder();
        out.append("<svg class=\"compass-spread\" viewBox=\"0 0 200 84\" aria-hidden=\"true\">");
        for (var answer : Answer.values()) {
            if (answer.counts()) {
                bar(out, answer.points(), counts.of(answer), most);
            }
        }
        return out.append("<path class=\"ground\" d=\"M2 62H198\"/></svg>").toString();
    }

    private static void bar(StringBuilder out, int point, long times, long most) {
        double high = HIGHEST * times / most;
        int middle = STEP * point - STEP / 2;
        if (times > 0) {
            out.append(
                    "<rect class=\"bar\" x=\"%d\" y=\"%s\" width=\"28\" height=\"%s\"/>"
                            .formatted(middle - 14, decimal(GROUND - high), decimal(high)));
            out.append(
                    "<text class=\"times\" x=\"%d\" y=\"%s\">%d</text>"
                            .formatted(middle, decimal(GROUND - high - 4), times));
        }
        out.append("<text x=\"%d\" y=\"80\">%d</text>".formatted(middle, point));
    }

    /// {@return the same in words}
    static String text(Counts counts, Words words) {
        return words.text(
                "outcomes.spread",
                counts.of(Answer.ONE),
                counts.of(Answer.TWO),
                counts.of(Answer.THREE),
                counts.of(Answer.FOUR),
                counts.of(Answer.FIVE));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
