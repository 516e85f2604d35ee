package coop.meent.core.freshness;

import coop.meent.api.Freshness;
import coop.meent.api.Perishable;
import coop.meent.api.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The door through which one plugin keeps its things.
public final class FreshnessDoor implements Freshness {
    private final KeptStore store;
    private final Clock clock;

    public FreshnessDoor(String plugin, Clock clock) {
        this.store = new KeptStore(plugin);
        this.clock = clock;
    }

    @Override
    public void keep(Transaction tx, Perishable thing) {
        store.keep(tx.handle(), thing);
    }

    @Override
    public void drop(Transaction tx, String type, String id) {
        store.drop(tx.handle(), type, id);
    }

    @Override
    public Map<String, State> states(Handle db, String type, Collection<String> ids) {
        return store.states(db, type, ids, LocalDate.now(clock));
    }
}
