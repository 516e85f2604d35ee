package coop.meent.soirees.checkin;

import java.time.Instant;

/// What was ticked at the door about one registration.
///
/// @param key made where it was ticked: what comes in twice under it is one tick
/// @param at when it was ticked, which without network is before it came in
public record Tick(Kind kind, String key, Instant at) {
    /// What can be ticked.
    public enum Kind {
        /// They are there.
        CAME,
        /// They are not there after all: it was ticked by mistake.
        NOT_COME,
        /// They let know that they come later.
        LATER,
        /// They go before the end.
        LEFT,
        /// They are there again.
        BACK,
        /// They paid at the door.
        PAID,
        /// They did not pay after all.
        NOT_PAID,
        /// They do not come.
        MISSED
    }
}
