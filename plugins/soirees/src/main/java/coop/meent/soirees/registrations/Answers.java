package coop.meent.soirees.registrations;

import coop.meent.api.Problem;
import coop.meent.soirees.tickets.Ask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What somebody answers to the questions of an event, by question.
final class Answers {
    /// What stands for a yes.
    static final String YES = "yes";

    private static final int LONGEST = 500;

    private Answers() {}

    static Map<Long, String> read(Function<String, String> sent, List<Ask> asks) {
        var answers = new HashMap<Long, String>();
        for (var ask : asks) {
            var typed = sent.apply(ask.field()).strip();
            if (!typed.isEmpty()) {
                answers.put(ask.id(), ask.kind() == Ask.Kind.YES ? YES : typed);
            }
        }
        return answers;
    }

    static List<Problem> check(Map<Long, String> answers, List<Ask> asks) {
        return asks.stream()
                .flatMap(it -> check(it, answers.getOrDefault(it.id(), "")).stream())
                .toList();
    }

    private static List<Problem> check(Ask ask, String answer) {
        if (answer.isEmpty()) {
            return ask.required()
                    ? List.of(Problem.of(ask.field(), "registrations.problem.answer"))
                    : List.of();
        }
        if (answer.length() > LONGEST) {
            return List.of(Problem.of(ask.field(), "registrations.problem.long", LONGEST));
        }
        boolean strange = ask.kind() == Ask.Kind.CHOICE && !ask.choices().contains(answer);
        return strange
                ? List.of(Problem.of(ask.field(), "registrations.problem.choice"))
                : List.of();
    }
}
