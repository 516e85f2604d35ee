package coop.meent.sharing.times;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What somebody would like to have, as they said it; nothing is checked yet. Seconds do not count.
///
/// @param units how many of equal things
public record Wish(Instant from, Instant until, int units) {
    public Wish(Instant from, Instant until, int units) {
        this.from = from.truncatedTo(ChronoUnit.MINUTES);
        this.until = until.truncatedTo(ChronoUnit.MINUTES);
        this.units = units;
    }

    public static Wish of(Span span, int units) {
        return new Wish(span.from(), span.until(), units);
    }

    /// {@return from when until when}
    ///
    /// @throws IllegalArgumentException when it ends before it starts
    public Span span() {
        return new Span(from, until);
    }
}
