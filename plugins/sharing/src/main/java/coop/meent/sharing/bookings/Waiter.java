package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Wish;
import java.time.Instant;
import java.util.Optional;

/// Somebody in the queue for a time that others have.
///
/// @param offeredUntil until when they alone know that it is free; empty while it is not
public record Waiter(
        long id, long thing, long person, Wish wish, Optional<Instant> offeredUntil, Instant at) {
    Waiter offered(Instant until) {
        return new Waiter(id, thing, person, wish, Optional.of(until), at);
    }
}
