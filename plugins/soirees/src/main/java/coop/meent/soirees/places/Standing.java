package coop.meent.soirees.places;

import java.time.Instant;

/// How somebody stands at an event.
public sealed interface Standing {
    /// They come.
    record Placed() implements Standing {}

    /// They wait.
    record Waiting(int number) implements Standing {}

    /// A place is kept for them for a while.
    ///
    /// @param offer its number, which no later offer has
    /// @param until the first moment at which it is not theirs any more
    record Offered(int number, int offer, Instant until) implements Standing {}

    /// They let an offer pass: they keep their number, and wait again when they say so.
    record Passed(int number) implements Standing {}
}
