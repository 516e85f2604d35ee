package coop.meent.orchard;

import org.jdbi.v3.core.Handle;

/// The crates, in the database.
final class CrateStore {
    long filled(Handle db) {
        return db.createQuery("SELECT filled FROM orchard.crate").mapTo(Long.class).one();
    }

    long fill(Handle db) {
        return db.createQuery("UPDATE orchard.crate SET filled = filled + 1 RETURNING filled")
                .mapTo(Long.class)
                .one();
    }
}
