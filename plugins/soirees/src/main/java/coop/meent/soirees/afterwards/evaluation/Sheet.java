package coop.meent.soirees.afterwards.evaluation;

import coop.meent.api.Problem;
import coop.meent.soirees.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What somebody thought an event was worth, as they typed it.
///
/// @param score 0 to 10
/// @param widened whether their network did: 0 no, 1 a bit, 2 a lot
/// @param learned whether they learned something: 0 no, 1 a bit, 2 a lot
/// @param good what was worth it; may be empty
/// @param better what could be better; may be empty
record Sheet(String score, String widened, String learned, String good, String better) {
    private static final int LONGEST = 2_000;
    // no text that people type holds it
    private static final String BETWEEN = "\u001F";
    private static final int PARTS = 5;

    static final Sheet EMPTY = new Sheet("", "", "", "", "");

    Sheet {
        good = clean(good);
        better = clean(better);
    }

    private static String clean(String typed) {
        return Asked.clean(typed).replace(BETWEEN, "").strip();
    }

    static Sheet read(Function<String, String> sent) {
        return new Sheet(
                sent.apply("score"),
                sent.apply("widened"),
                sent.apply("learned"),
                sent.apply("good"),
                sent.apply("better"));
    }

    /// {@return what is wrong with it}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (!score.matches("\\d|10")) {
            problems.add(Problem.of("score", "afterwards.problem.score"));
        }
        if (!widened.matches("[0-2]")) {
            problems.add(Problem.of("widened", "afterwards.problem.widened"));
        }
        if (!learned.matches("[0-2]")) {
            problems.add(Problem.of("learned", "afterwards.problem.learned"));
        }
        if (good.length() > LONGEST) {
            problems.add(Problem.of("good", "afterwards.problem.long", LONGEST));
        }
        if (better.length() > LONGEST) {
            problems.add(Problem.of("better", "afterwards.problem.long", LONGEST));
        }
        return problems;
    }

    /// {@return it in one text, as it is sealed}
    String text() {
        return String.join(BETWEEN, score, widened, learned, good, better);
    }

    /// {@return what was sealed}
    static Sheet of(String text) {
        var parts = text.split(BETWEEN, PARTS);
        return new Sheet(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    @Override
    public String toString() {
        return "sheet";
    }
}
