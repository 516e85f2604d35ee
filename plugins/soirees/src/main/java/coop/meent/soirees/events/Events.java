package coop.meent.soirees.events;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;

/// The events, for whoever may see or hold them.
public final class Events {
    private final EventStore store = new EventStore();
    private final Transactions transactions;
    private final EventSight sight;

    public Events(Transactions transactions, EventSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    public EventSight sight() {
        return sight;
    }

    /// {@return the event, which the viewer may know of}
    ///
    /// @throws MeentException NOT_FOUND when they may not
    public Event find(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> store.find(db, id))
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("event " + id));
    }

    /// {@return the event, which the viewer holds}
    ///
    /// @throws MeentException NOT_FOUND when they may not know of it, FORBIDDEN when they do not
    ///   hold it
    public Event organised(Viewer viewer, long id) {
        var event = find(viewer, id);
        if (!sight.organises(viewer, event)) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "does not hold event " + id);
        }
        return event;
    }

    /// {@return the event as it is now, which nobody else changes before the transaction ends}
    public Event locked(Transaction tx, long id) {
        return store.lock(tx.handle(), id)
                .orElseThrow(() -> MeentException.notFound("event " + id));
    }
}
