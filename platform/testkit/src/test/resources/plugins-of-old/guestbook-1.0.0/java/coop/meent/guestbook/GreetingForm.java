package coop.meent.guestbook;

import coop.meent.api.Problem;
import java.util.List;

/// What somebody typed, and what is wrong with it.
///
/// @param text as typed
record GreetingForm(String text) {
    static final int MOST = 500;

    // cut: check
    List<Problem> check() {
        if (text.isBlank()) {
            return List.of(Problem.of("text", "problem.empty"));
        }
        if (text.length() > MOST) {
            return List.of(Problem.of("text", "problem.long", MOST));
        }
        return List.of();
    }
    // end
}
