package coop.meent.sharing.things;

import coop.meent.api.Reportable;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Things as they are reported and hidden.
final class ThingCare {
    private final ThingStore store;
    private final Sight sight;

    ThingCare(ThingStore store, Sight sight) {
        this.store = store;
        this.sight = sight;
    }

    Reportable reportable() {
        return new Reportable(Thing.TYPE, this::find, this::hide);
    }

    private Optional<Reportable.Thing> find(Handle db, Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? store.find(db, Long.parseLong(id))
                        .filter(it -> sight.sees(viewer, it))
                        .map(ThingCare::thing)
                : Optional.empty();
    }

    private static Reportable.Thing thing(Thing it) {
        return new Reportable.Thing(
                it.title(), it.path(), it.keeper(), OptionalLong.of(it.organisation()));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Thing.TYPE, id);
    }
}
