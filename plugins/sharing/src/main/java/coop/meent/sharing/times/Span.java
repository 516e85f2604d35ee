package coop.meent.sharing.times;

import java.time.Duration;
import java.time.Instant;

/// From one moment to another, which is not part of it any more; never empty.
public record Span(Instant from, Instant until) {
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("ends before it starts: " + from + ", " + until);
        }
    }

    /// {@return whether the two have a moment in common}
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// {@return whether all of the other is in this one}
    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /// {@return the same with time before and after}
    public Span widened(Duration before, Duration after) {
        return new Span(from.minus(before), until.plus(after));
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}
