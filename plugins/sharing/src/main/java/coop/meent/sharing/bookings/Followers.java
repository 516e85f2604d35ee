package coop.meent.sharing.bookings;

import coop.meent.api.Transaction;
import coop.meent.sharing.things.Thing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everybody who hears of bookings; joined while the plugin is wired.
final class Followers implements Follower {
    private final List<Follower> all = new CopyOnWriteArrayList<>();

    void join(Follower follower) {
        all.add(follower);
    }

    @Override
    public void changed(Transaction tx, Thing thing, Optional<Booking> before, Booking now) {
        all.forEach(it -> it.changed(tx, thing, before, now));
    }

    @Override
    public void offered(Transaction tx, Thing thing, Waiter waiter) {
        all.forEach(it -> it.offered(tx, thing, waiter));
    }
}
