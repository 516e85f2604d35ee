package coop.meent.knowledge.exchange;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import org.jdbi.v3.core.Handle;

/// Lets into a collection who may.
final class Gate {
    private final Collections collections = new Collections();
    private final Sight sight;

    Gate(Sight sight) {
        this.sight = sight;
    }

    Sight sight() {
        return sight;
    }

    /// {@return a collection that the viewer reads}
    Collection read(Handle db, Viewer viewer, long id) {
        return collections
                .find(db, id)
                .filter(it -> sight.reads(viewer, it))
                .orElseThrow(() -> MeentException.notFound("collection " + id));
    }

    /// {@return a collection in which the viewer writes}
    Collection write(Handle db, Viewer viewer, long id) {
        var collection = read(db, viewer, id);
        if (!sight.edits(viewer, collection)) {
            throw new MeentException(Code.FORBIDDEN, "no editor of collection " + id);
        }
        if (collection.archived()) {
            throw new MeentException(Code.CONFLICT, "archived: collection " + id);
        }
        return collection;
    }
}
