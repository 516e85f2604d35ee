package coop.meent.compass.answering;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a page sent: something for each of its questions.
record Sheet(List<Typed> typed) {
    private static final String WAS = "was-";

    Sheet {
        typed = List.copyOf(typed);
    }

    /// {@return what was sent}
    ///
    /// @param names of all fields: each question brings what the page showed of it
    /// @param sent the fields, by name
    static Sheet read(Collection<String> names, Function<String, String> sent) {
        return new Sheet(
                names.stream()
                        .filter(it -> it.startsWith(WAS))
                        .map(it -> it.substring(WAS.length()))
                        .map(it ->
                                new Typed(
                                        it,
                                        Given.typed(
                                                sent.apply("answer-" + it),
                                                sent.apply("evidence-" + it),
                                                !sent.apply("quotable-" + it).isEmpty()),
                                        Optional.of(sent.apply(WAS + it))))
                        .toList());
    }

    /// {@return what somebody changed of what they were shown}
    Sheet changed() {
        return new Sheet(typed.stream().filter(Typed::changed).toList());
    }

    /// {@return what is wrong with it}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        for (var it : typed) {
            if (!it.given().known()) {
                problems.add(Problem.of("answer-" + it.question(), "answering.problem.answer"));
            }
            if (it.given().evidence().length() > Given.LONGEST) {
                problems.add(
                        Problem.of(
                                "evidence-" + it.question(),
                                "answering.problem.evidence",
                                Given.LONGEST));
            }
        }
        return problems;
    }

    Optional<Given> of(String question) {
        return typed.stream()
                .filter(it -> it.question().equals(question))
                .map(Typed::given)
                .findFirst();
    }
}
