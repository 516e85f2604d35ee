package coop.meent.sharing.offers;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Offers as they are reported and hidden.
final class OfferCare {
    private final OfferStore store = new OfferStore();
    private final OfferSight sight;

    OfferCare(OfferSight sight) {
        this.sight = sight;
    }

    Reportable reportable() {
        return new Reportable(Offer.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        return Asked.number(id, 18)
                .flatMap(it -> store.find(db, it))
                .filter(it -> sight.sees(viewer, it))
                .map(it -> new Thing(it.title(), it.path(), it.person(), it.organisation()));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Offer.TYPE, id);
    }
}
