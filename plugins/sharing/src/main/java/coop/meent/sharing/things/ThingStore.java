package coop.meent.sharing.things;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The things in the database.
public final class ThingStore {
    private static final String BY_ID =
            "SELECT " + ThingRow.COLUMNS + " FROM sharing.thing t WHERE t.id = :id";

    /// {@return the thing, whoever may see it}
    public Optional<Thing> find(Handle db, long id) {
        return db.createQuery(BY_ID).bind("id", id).map(new ThingRow()).findOne();
    }

    /// {@return the thing, held until the end of the transaction: whoever books it waits}
    public Optional<Thing> lock(Handle db, long id) {
        return db.createQuery(BY_ID + " FOR UPDATE").bind("id", id).map(new ThingRow()).findOne();
    }
}
