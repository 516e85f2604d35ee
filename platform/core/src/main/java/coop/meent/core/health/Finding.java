package coop.meent.core.health;

/// What the doctor says of one thing.
///
/// @param part what was looked at, e.g. `database`
/// @param state whether it is well
/// @param text one line that says what was seen, and how to mend it
public record Finding(String part, State state, String text) {
    /// How bad it is.
    public enum State {
        /// As it should be.
        FINE,
        /// It works, but somebody should look.
        WARNING,
        /// It does not work.
        BROKEN
    }

    static Finding fine(String part, String text) {
        return new Finding(part, State.FINE, text);
    }

    static Finding warning(String part, String text) {
        return new Finding(part, State.WARNING, text);
    }

    static Finding broken(String part, String text) {
        return new Finding(part, State.BROKEN, text);
    }
}
