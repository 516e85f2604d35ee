package coop.meent.sharing.purchases;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Purchases as they are reported and hidden.
final class PurchaseCare {
    private final PurchaseStore store = new PurchaseStore();
    private final PurchaseSight sight;

    PurchaseCare(PurchaseSight sight) {
        this.sight = sight;
    }

    Reportable reportable() {
        return new Reportable(Purchase.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        return Asked.number(id, 18)
                .flatMap(it -> store.find(db, it))
                .filter(it -> sight.sees(viewer, it))
                .map(it ->
                        new Thing(
                                it.title(),
                                it.path(),
                                it.proposer(),
                                OptionalLong.of(it.organisation())));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Purchase.TYPE, id);
    }
}
