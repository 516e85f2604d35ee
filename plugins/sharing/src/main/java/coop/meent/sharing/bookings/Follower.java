package coop.meent.sharing.bookings;

import coop.meent.api.Transaction;
import coop.meent.sharing.things.Thing;
import java.util.Optional;

/// Who hears of each booking that is made or changes, in the same transaction: never ask people or
/// another transaction here.
public interface Follower {
    /// A booking was made or has changed.
    ///
    /// @param before as it was; empty when it is new
    void changed(Transaction tx, Thing thing, Optional<Booking> before, Booking now);

    /// What somebody waits for in the queue can be had now; nobody else is told until
    /// `offeredUntil`.
    default void offered(Transaction tx, Thing thing, Waiter waiter) {}
}
