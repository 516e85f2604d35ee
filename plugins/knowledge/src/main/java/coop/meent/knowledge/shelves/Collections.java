package coop.meent.knowledge.shelves;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The shelves and collections of the site: few, and read in one statement.
public final class Collections {
    private final ShelfStore store = new ShelfStore();

    /// {@return the shelves in their order}
    public List<Shelf> shelves(Handle db) {
        return store.shelves(db);
    }

    /// {@return all collections, shelf by shelf, archived ones too}
    public List<Collection> all(Handle db) {
        return store.collections(db);
    }

    public Optional<Collection> find(Handle db, long id) {
        return store.collection(db, id);
    }
}
