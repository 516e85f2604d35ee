package coop.meent.core.care;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody of the team types who decides.
///
/// @param outcome `keep` or `hide`
/// @param rule code of the rule by which it is decided
/// @param words the reason, as writer and reporters read it
/// @param note why the same person judges twice; for the file
record DecisionForm(
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable String words,
        @Nullable String note) {
    boolean hides() {
        return "hide".equals(outcome);
    }

    String outcomeTyped() {
        return ReportForm.typed(outcome);
    }

    String ruleTyped() {
        return ReportForm.typed(rule);
    }

    String wordsTyped() {
        return ReportForm.typed(words);
    }

    String noteTyped() {
        return ReportForm.typed(note);
    }

    /// @param again whether this person judges for the second time, or what they wrote themselves
    List<Problem> check(boolean again) {
        var problems = new ArrayList<Problem>();
        if (!hides() && !"keep".equals(outcome)) {
            problems.add(Problem.of("outcome", "care.problem.outcome"));
        }
        if (Rule.of(ruleTyped()).isEmpty()) {
            problems.add(Problem.of("rule", "care.problem.by"));
        }
        if (wordsTyped().isEmpty()) {
            problems.add(Problem.of("words", "care.problem.reason"));
        }
        if (wordsTyped().length() > ReportForm.LONGEST) {
            problems.add(Problem.of("words", "care.problem.long", ReportForm.LONGEST));
        }
        if (again && noteTyped().isEmpty()) {
            problems.add(Problem.of("note", "care.problem.note"));
        }
        return problems;
    }
}
