package coop.meent.core.calendars;

import java.time.Instant;
import java.util.Optional;

/// What the platform remembers of an entry, so that no plugin has to.
///
/// @param sequence how often its time, place or state changed
/// @param fingerprint of what it is now
/// @param before of what it was before the last change; empty when nothing changed yet
/// @param changedAt when it was first seen, or changed last
/// @param cancelledAt since when it is called off
record Revision(
        int sequence,
        String fingerprint,
        String before,
        Instant changedAt,
        Optional<Instant> cancelledAt) {
    /// {@return of something that nobody announced}
    static Revision none(String fingerprint, Instant at) {
        return new Revision(0, fingerprint, "", at, Optional.empty());
    }

    /// {@return the sequence of an entry with this fingerprint. Between what the plugin reads and
    /// what is read here, somebody may have changed it; what was changed behind the platform's back
    /// is one further than what is known}
    int of(String shown) {
        if (shown.equals(fingerprint)) {
            return sequence;
        }
        return shown.equals(before) ? sequence - 1 : sequence + 1;
    }
}
