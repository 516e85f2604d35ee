package coop.meent.soirees.registrations;

import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.util.Map;

/// What an organiser does for who registered: takes them off the list, and gives back what they
/// would not have to pay by now.
final class Credits {
    private final RegistrationStore registrations = new RegistrationStore();
    private final PeopleStore store = new PeopleStore();
    private final Platform platform;
    private final Events events;
    private final RegisterDesk desk;
    private final Money money;

    Credits(Platform platform, Events events, RegisterDesk desk, Money money) {
        this.platform = platform;
        this.events = events;
        this.desk = desk;
        this.money = money;
    }

    void cancel(Viewer viewer, Registration it) {
        desk.leave(viewer, it);
    }

    /// Makes the lower price the one that holds: what was charged is credited, and the rest charged
    /// anew.
    void lower(Viewer viewer, Event event, Registration it) {
        platform.transactions().run(viewer, tx -> lower(tx, event, it));
    }

    /// Leaves the price as it was; the lower one is not proposed again unless it falls further.
    void keep(Viewer viewer, Event event, Registration it) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            events.locked(tx, event.id());
                            var now = platform.clock().instant();
                            boolean kept = store.keep(tx.handle(), it.id(), viewer.person(), now);
                            if (kept) {
                                tx.audit("registration.price_kept", it.subject(), Map.of());
                            }
                            return kept;
                        });
    }

    private boolean lower(Transaction tx, Event event, Registration it) {
        events.locked(tx, event.id());
        if (!store.lower(tx.handle(), it.id())) {
            return false;
        }
        var now = registrations.find(tx.handle(), it.id()).orElseThrow();
        money.withdraw(tx, now, "registrations.money.lower");
        if (now.placed()) {
            money.open(tx, event, now);
        }
        tx.audit(
                "registration.credited",
                it.subject(),
                Map.of("from", it.price().cents(), "to", now.price().cents()));
        return true;
    }
}
