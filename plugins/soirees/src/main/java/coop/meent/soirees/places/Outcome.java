package coop.meent.soirees.places;

import java.time.Instant;

/// What came of a step, for one person or for all.
public sealed interface Outcome {
    record Placed(long person) implements Outcome {}

    record Queued(long person, int number) implements Outcome {}

    record Offered(long person, int offer, Instant until) implements Outcome {}

    /// Nobody took it in time.
    record Expired(long person, int offer) implements Outcome {}

    /// It was taken back, because the hall became smaller; they wait on with their number.
    record Withdrawn(long person, int offer) implements Outcome {}

    record Left(long person) implements Outcome {}

    record Resized(int capacity) implements Outcome {}

    record Cancelled() implements Outcome {}

    /// They had it already.
    record Already(long person, Standing standing) implements Outcome {}

    /// The offer is over, or never was (410).
    record Gone(long person, int offer) implements Outcome {}

    /// So many have a place already that it cannot be so few.
    record TooSmall(int capacity, int taken) implements Outcome {}

    /// The event is cancelled.
    record Closed() implements Outcome {}

    /// They are not on the list.
    record Unknown(long person) implements Outcome {}
}
