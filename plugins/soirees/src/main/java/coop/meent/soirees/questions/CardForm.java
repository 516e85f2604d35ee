package coop.meent.soirees.questions;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the team typed to add a card, in three languages.
record CardForm(String theme, String nl, String fr, String en) {
    private static final int LONGEST = 200;

    CardForm {
        theme = theme.strip();
        nl = nl.strip();
        fr = fr.strip();
        en = en.strip();
    }

    static CardForm empty() {
        return new CardForm("", "", "", "");
    }

    static CardForm read(Function<String, String> sent) {
        return new CardForm(
                sent.apply("theme"), sent.apply("nl"), sent.apply("fr"), sent.apply("en"));
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (Theme.of(theme).isEmpty()) {
            problems.add(Problem.of("theme", "questions.problem.theme"));
        }
        check(problems, "nl", nl);
        check(problems, "fr", fr);
        check(problems, "en", en);
        return problems;
    }

    private static void check(List<Problem> problems, String field, String text) {
        if (text.isEmpty()) {
            problems.add(Problem.of(field, "questions.problem.card." + field));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.of(field, "questions.problem.long", LONGEST));
        }
    }

    /// {@return the card; only of a form without problems}
    Card card() {
        return new Card(CardStore.OWN, Theme.of(theme).orElseThrow(), nl, fr, en);
    }
}
