package coop.meent.sharing.times;

import java.time.Duration;

/// How a thing can be booked.
///
/// @param units how many equal ones there are
/// @param byDay whether it goes by whole days, from opening to closing, and not by the hour
/// @param overnight whether it may be out while its place is closed, so that only hand-over and
///   return ask for open doors
/// @param before time that it needs before each booking
/// @param after time that it needs after each booking
/// @param lead how long ahead a booking is made at least
/// @param longest how long a booking lasts at most
public record Rules(
        int units,
        boolean byDay,
        boolean overnight,
        Duration before,
        Duration after,
        Duration lead,
        Duration longest,
        Opening opening) {
    public Rules {
        if (units < 1 || longest.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("nothing to book: " + units + ", " + longest);
        }
        if (before.isNegative() || after.isNegative() || lead.isNegative()) {
            throw new IllegalArgumentException("a time below zero");
        }
    }
}
