package coop.meent.core.people;

import java.time.Duration;

/// How long a session lasts, see `docs/decisions/0010-sessions.md`.
///
/// @param idle ends when nothing was asked for so long
/// @param absolute ends after so long, whatever was asked
record SessionLife(Duration idle, Duration absolute) {
    static final SessionLife MEMBER = new SessionLife(Duration.ofDays(14), Duration.ofDays(60));
    static final SessionLife ADMINISTRATOR =
            new SessionLife(Duration.ofHours(8), Duration.ofDays(7));

    /// How old the last sign of life may get before it is written anew.
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /// How long somebody who must still give a code may take.
    static final Duration DOORSTEP = Duration.ofMinutes(15);

    static Duration longest() {
        return MEMBER.absolute();
    }
}
