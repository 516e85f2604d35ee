package coop.meent.knowledge.shelves;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the team arranges shelves and collections; each method is one transaction.
public final class ShelfDesk {
    private final ShelfStore store = new ShelfStore();
    private final Transactions transactions;
    private final Dependents dependents;
    private final Clock clock;

    ShelfDesk(Platform platform, Dependents dependents) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
        this.dependents = dependents;
    }

    /// What hangs on a collection: who may read it, how often it is looked at.
    @FunctionalInterface
    public interface Dependents {
        /// A collection is not what it was; called in the transaction that changed it.
        void changed(Transaction tx, Collection collection);
    }

    /// {@return the id of the new shelf, which stands last}
    public long shelve(Viewer viewer, Names names) {
        return transactions.run(
                viewer,
                tx -> {
                    int last = store.shelves(tx.handle()).size();
                    long id = store.insert(tx.handle(), names, last);
                    tx.audit("shelf.made", "shelf:" + id, Map.of());
                    return id;
                });
    }

    /// Gives a shelf other names.
    public void rename(Viewer viewer, long shelf, Names names) {
        transactions.run(
                viewer,
                tx -> {
                    store.rename(tx.handle(), shelf, names);
                    tx.audit("shelf.renamed", "shelf:" + shelf, Map.of());
                    return true;
                });
    }

    /// Lets a shelf change places with the one above it.
    public void raise(Viewer viewer, long shelf) {
        transactions.run(
                viewer,
                tx -> {
                    var ids = store.shelves(tx.handle()).stream().map(Shelf::id).toList();
                    store.orderShelves(tx.handle(), raised(ids, shelf));
                    return true;
                });
    }

    /// Lets a collection change places with the one above it on its shelf.
    public void raiseCollection(Viewer viewer, long id) {
        transactions.run(
                viewer,
                tx -> {
                    long shelf = find(tx, id).shelf();
                    var ids =
                            store.collections(tx.handle()).stream()
                                    .filter(it -> it.shelf() == shelf)
                                    .map(Collection::id)
                                    .toList();
                    store.orderCollections(tx.handle(), raised(ids, id));
                    return true;
                });
    }

    private static List<Long> raised(List<Long> ids, long one) {
        var order = new ArrayList<>(ids);
        int at = order.indexOf(one);
        if (at > 0) {
            java.util.Collections.swap(order, at, at - 1);
        }
        return order;
    }

    /// Takes an empty shelf away.
    public void remove(Viewer viewer, long shelf) {
        transactions.run(
                viewer,
                tx -> {
                    if (!store.delete(tx.handle(), shelf)) {
                        throw new MeentException(Code.CONFLICT, "not empty: shelf " + shelf);
                    }
                    tx.audit("shelf.removed", "shelf:" + shelf, Map.of());
                    return true;
                });
    }

    /// {@return the id of a new collection}
    ///
    /// @param wanted with any id
    public long begin(Viewer viewer, Collection wanted) {
        return transactions.run(
                viewer,
                tx -> {
                    long id = store.insert(tx.handle(), wanted);
                    keepers(tx, id, wanted);
                    tx.audit("collection.begun", "collection:" + id, audience(wanted));
                    return id;
                });
    }

    /// Changes a collection, with its keepers.
    public void change(Viewer viewer, Collection wanted) {
        transactions.run(
                viewer,
                tx -> {
                    find(tx, wanted.id());
                    store.update(tx.handle(), wanted);
                    keepers(tx, wanted.id(), wanted);
                    var subject = "collection:" + wanted.id();
                    tx.audit("collection.changed", subject, audience(wanted));
                    dependents.changed(tx, find(tx, wanted.id()));
                    return true;
                });
    }

    /// Takes a collection out of its readers' sight, or brings it back.
    public void archive(Viewer viewer, long id, boolean archived) {
        transactions.run(
                viewer,
                tx -> {
                    find(tx, id);
                    var at = archived ? Optional.of(clock.instant()) : Optional.<Instant>empty();
                    store.archive(tx.handle(), id, at);
                    var action = archived ? "collection.archived" : "collection.reopened";
                    tx.audit(action, "collection:" + id, Map.of());
                    dependents.changed(tx, find(tx, id));
                    return true;
                });
    }

    private Collection find(Transaction tx, long id) {
        return store.collection(tx.handle(), id)
                .orElseThrow(() -> MeentException.notFound("collection " + id));
    }

    private void keepers(Transaction tx, long id, Collection wanted) {
        store.keepers(tx.handle(), id, "EDITOR", wanted.editors());
        store.keepers(tx.handle(), id, "REVIEWER", wanted.reviewers());
    }

    private static Map<String, String> audience(Collection collection) {
        return Map.of("audience", collection.audience().term());
    }
}
