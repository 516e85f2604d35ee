package coop.meent.sharing.loans;

import coop.meent.api.Problem;
import coop.meent.sharing.loans.Handing.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// A hand-over or a return as somebody typed it.
///
/// @param code that the borrower shows; only at a hand-over
/// @param known whether it goes without one, since the borrower is known
/// @param deposit whether it was taken, or given back
public record HandForm(String code, boolean known, String condition, String note, boolean deposit) {
    private static final int LONGEST = 2000;

    static HandForm empty(String code) {
        return new HandForm(code, false, Condition.FINE.code(), "", false);
    }

    static HandForm read(Function<String, String> sent) {
        return new HandForm(
                digits(sent.apply("code").strip()),
                !sent.apply("known").isEmpty(),
                sent.apply("condition").strip(),
                sent.apply("note").strip(),
                !sent.apply("deposit").isEmpty());
    }

    // people write codes in groups
    static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }

    /// {@return what is wrong with it, whatever the code should be}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (Condition.of(condition).isEmpty()) {
            problems.add(Problem.of("condition", "loans.problem.condition"));
        }
        if (note.length() > LONGEST) {
            problems.add(Problem.of("note", "loans.problem.long", LONGEST));
        }
        boolean bad = condition.equals(Condition.BROKEN.code());
        if ((bad || condition.equals(Condition.INCOMPLETE.code())) && note.isBlank()) {
            problems.add(Problem.of("note", "loans.problem.what"));
        }
        return problems;
    }

    Condition seen() {
        return Condition.of(condition).orElseThrow();
    }

    OptionalLong cents(OptionalLong asked) {
        return deposit ? asked : OptionalLong.empty();
    }
}
