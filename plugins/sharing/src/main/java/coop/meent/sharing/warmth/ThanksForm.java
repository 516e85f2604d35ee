package coop.meent.sharing.warmth;

import coop.meent.api.Problem;
import java.util.List;

/// A word of thanks as somebody typed it.
///
/// @param signed whether their name may stand under it
public record ThanksForm(String body, boolean signed) {
    static final int LONGEST = 1000;
    static final ThanksForm EMPTY = new ThanksForm("", false);

    List<Problem> check() {
        if (body.isBlank()) {
            return List.of(Problem.of("body", "warmth.problem.empty"));
        }
        return body.length() > LONGEST
                ? List.of(Problem.of("body", "warmth.problem.long", LONGEST))
                : List.of();
    }
}
