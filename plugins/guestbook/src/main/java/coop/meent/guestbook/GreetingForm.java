package coop.meent.guestbook;

import coop.meent.api.Problem;
import java.util.List;

/// What somebody typed, and what is wrong with it.
///
/// @param text as typed
record GreetingForm(String text) {
    // cut: check
    List<Problem> check(int most) {
        if (text.isBlank()) {
            return List.of(Problem.of("text", "problem.empty"));
        }
        if (text.length() > most) {
            return List.of(Problem.of("text", "problem.long", most));
        }
        return List.of();
    }
    // end
}
