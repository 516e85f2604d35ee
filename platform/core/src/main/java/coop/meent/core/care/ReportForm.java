package coop.meent.core.care;

import coop.meent.api.Problem;
import coop.meent.core.people.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody types who reports a thing.
///
/// @param rule code of the rule that it breaks
/// @param email where a visitor hears of the decision
record ReportForm(@Nullable String rule, @Nullable String words, @Nullable String email) {
    static final int LONGEST = 2000;

    String ruleTyped() {
        return typed(rule);
    }

    String wordsTyped() {
        return typed(words);
    }

    String emailTyped() {
        return typed(email);
    }

    /// @param visitor whether nobody is signed in
    List<Problem> check(boolean visitor) {
        var problems = new ArrayList<Problem>();
        if (Rule.of(ruleTyped()).isEmpty()) {
            problems.add(Problem.of("rule", "care.problem.rule"));
        }
        if (Rule.of(ruleTyped()).filter(Rule.OTHER::equals).isPresent() && wordsTyped().isEmpty()) {
            problems.add(Problem.of("words", "care.problem.words"));
        }
        if (wordsTyped().length() > LONGEST) {
            problems.add(Problem.of("words", "care.problem.long", LONGEST));
        }
        if (visitor && EmailAddress.of(emailTyped()).isEmpty()) {
            problems.add(Problem.of("email", "account.problem.email"));
        }
        return problems;
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
