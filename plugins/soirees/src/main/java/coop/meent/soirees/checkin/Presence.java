package coop.meent.soirees.checkin;

import java.time.Instant;
import java.util.Optional;

/// How somebody with a place stands at the door.
///
/// @param registration whose
/// @param arrived when they came; empty as long as they did not
/// @param left when they went before the end; empty for who stayed, or came back
/// @param paid when they paid at the door; empty as long as they did not
public record Presence(
        long registration,
        State state,
        Optional<Instant> arrived,
        Optional<Instant> left,
        Optional<Instant> paid) {
    /// Where somebody is.
    public enum State {
        /// Nothing is known yet.
        EXPECTED,
        /// They let know that they come later.
        LATER,
        /// They came and are there.
        HERE,
        /// They came and went before the end.
        LEFT,
        /// They did not come.
        MISSED
    }

    /// {@return of whom nothing is known yet}
    public static Presence expected(long registration) {
        return new Presence(
                registration, State.EXPECTED, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// {@return whether they are in the hall}
    public boolean here() {
        return state == State.HERE;
    }

    /// {@return whether they were there, be it for a while}
    public boolean came() {
        return state == State.HERE || state == State.LEFT;
    }
}
