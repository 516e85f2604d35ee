package coop.meent.soirees.questions;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What an organiser says to a question.
///
/// @param words Markdown; empty when it was answered aloud
/// @param theme code of what it is about; may be empty
/// @param propose whether the words may become an article
record AnswerForm(String words, String theme, boolean propose) {
    static final int LONGEST = 5_000;

    AnswerForm {
        words = words.strip();
        theme = theme.strip();
    }

    static AnswerForm of(Question question) {
        var theme = question.words().theme().map(Theme::code).orElse("");
        return new AnswerForm(question.answer().text(), theme, !question.answer().proposed());
    }

    static AnswerForm read(Function<String, String> sent) {
        return new AnswerForm(
                sent.apply("answer"), sent.apply("theme"), sent.apply("propose").equals("true"));
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (words.length() > LONGEST) {
            problems.add(Problem.of("answer", "questions.problem.long", LONGEST));
        }
        if (!theme.isEmpty() && about().isEmpty()) {
            problems.add(Problem.of("theme", "questions.problem.theme"));
        }
        return problems;
    }

    Optional<Theme> about() {
        return Theme.of(theme);
    }

    /// {@return whether there are words that may become an article}
    boolean proposes() {
        return propose && !words.isEmpty();
    }
}
