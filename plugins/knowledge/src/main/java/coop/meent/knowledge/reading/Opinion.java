package coop.meent.knowledge.reading;

import coop.meent.api.Problem;
import java.util.List;

/// Whether an article helped.
///
/// @param reason why, plain text; may be empty
record Opinion(boolean useful, String reason) {
    private static final int LONGEST = 1_000;

    Opinion {
        reason = reason.replace("\0", "").strip();
    }

    List<Problem> check() {
        return reason.length() > LONGEST
                ? List.of(Problem.of("reason", "articles.problem.long", LONGEST))
                : List.of();
    }
}
