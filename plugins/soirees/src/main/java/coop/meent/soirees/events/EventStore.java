package coop.meent.soirees.events;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The events in the database, as every package needs them.
public final class EventStore {
    private static final String SELECT =
            "SELECT " + EventRow.COLUMNS + " FROM soirees.event e WHERE ";

    public Optional<Event> find(Handle db, long id) {
        return db.createQuery(SELECT + "e.id = :id").bind("id", id).map(new EventRow()).findOne();
    }

    /// {@return the event, which nobody else changes before this transaction ends: whoever touches
    /// its places, queue or offers asks for it first}
    public Optional<Event> lock(Handle db, long id) {
        return db.createQuery(SELECT + "e.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new EventRow())
                .findOne();
    }

    /// {@return these events, as far as they are there}
    public List<Event> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "e.id = ANY(:ids) ORDER BY e.starts, e.id")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new EventRow())
                .list();
    }
}
