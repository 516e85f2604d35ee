package coop.meent.knowledge.shelves;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A name in three languages; the Dutch one stands where another is missing.
public record Names(String nl, String fr, String en) {
    private static final int LONGEST = 60;

    /// {@return what is wrong with them, by language}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (nl.isBlank()) {
            problems.add(Problem.of("nl", "shelves.problem.names.missing"));
        }
        Map.of("nl", nl, "fr", fr, "en", en)
                .forEach((field, name) -> {
                    if (name.length() > LONGEST) {
                        problems.add(Problem.of(field, "shelves.problem.names.long", LONGEST));
                    }
                });
        return problems;
    }

    public String in(String language) {
        var own =
                switch (language) {
                    case "fr" -> fr;
                    case "en" -> en;
                    default -> nl;
                };
        return own.isEmpty() ? nl : own;
    }
}
