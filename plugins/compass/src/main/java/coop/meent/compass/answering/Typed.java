package coop.meent.compass.answering;

import java.util.Optional;

/// What was sent for a question.
///
/// @param was the print of what the page showed; empty when nobody looked, and whatever is there
///   gives way
record Typed(String question, Given given, Optional<String> was) {
    /// {@return whether somebody changed what they were shown}
    boolean changed() {
        return !was.equals(Optional.of(given.print()));
    }

    /// {@return whether it may take the place of what is there}
    boolean fits(Given there) {
        return there.equals(given) || was.isEmpty() || was.get().equals(there.print());
    }
}
