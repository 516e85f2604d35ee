package coop.meent.guestbook;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Greetings as they are reported and hidden.
final class GreetingCare {
    private final GreetingStore store;

    GreetingCare(GreetingStore store) {
        this.store = store;
    }

    // cut: reportable
    Reportable reportable() {
        return new Reportable(Greeting.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return store.find(db, Long.parseLong(id))
                .filter(it -> it.visibleTo(viewer))
                .map(it ->
                        new Thing(
                                it.name(),
                                it.path(),
                                OptionalLong.of(it.author()),
                                OptionalLong.empty()));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Greeting.TYPE, id);
    }
    // end
}
