package coop.meent.soirees.checkin;

import coop.meent.soirees.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long somebody was there, as a certificate says it: to the quarter of an hour, and never more
/// than the event lasted.
///
/// @param from when they came, at the earliest its start
/// @param until when they went, at the latest its end
/// @param quarters of an hour
public record Stay(Instant from, Instant until, long quarters) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// {@return how long they were there; empty for who did not come}
    static Optional<Stay> of(Event event, Presence presence) {
        return presence.came()
                ? presence.arrived().map(it -> of(event, presence, it))
                : Optional.empty();
    }

    private static Stay of(Event event, Presence presence, Instant arrived) {
        var times = event.times();
        var from = arrived.isBefore(times.starts()) ? times.starts() : arrived;
        var left = presence.left().filter(it -> it.isBefore(times.ends())).orElse(times.ends());
        var until = left.isBefore(from) ? from : left;
        var lasted = Duration.between(from, until).plus(QUARTER.dividedBy(2));
        return new Stay(from, until, lasted.dividedBy(QUARTER));
    }

    /// {@return whole hours}
    public long hours() {
        return quarters / 4;
    }

    /// {@return minutes beyond the whole hours}
    public long minutes() {
        return quarters % 4 * 15;
    }
}
