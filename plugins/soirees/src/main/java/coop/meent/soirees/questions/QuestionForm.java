package coop.meent.soirees.questions;

import coop.meent.api.Problem;
import java.util.List;
import java.util.function.Function;

/// What somebody typed to ask.
///
/// @param theme code of what it is about; may be empty
record QuestionForm(String text, String theme) {
    static final int LONGEST = 500;
    private static final int SHORTEST = 3;

    QuestionForm {
        text = text.strip();
        theme = theme.strip();
    }

    static QuestionForm empty() {
        return new QuestionForm("", "");
    }

    static QuestionForm read(Function<String, String> sent) {
        return new QuestionForm(sent.apply("text"), sent.apply("theme"));
    }

    List<Problem> check() {
        if (text.length() < SHORTEST) {
            return List.of(Problem.of("text", "questions.problem.empty"));
        }
        if (text.length() > LONGEST) {
            return List.of(Problem.of("text", "questions.problem.long", LONGEST));
        }
        if (!theme.isEmpty() && Theme.of(theme).isEmpty()) {
            return List.of(Problem.of("theme", "questions.problem.theme"));
        }
        return List.of();
    }

    /// {@return the question; only of a form without problems}
    Question.Words words(String language) {
        return new Question.Words(text, language, Theme.of(theme));
    }
}
