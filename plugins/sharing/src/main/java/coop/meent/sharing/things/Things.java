package coop.meent.sharing.things;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Search;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.nearness.Postcodes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that is read of what is lent: lists, and a thing with its pictures.
final class Things {
    private static final int MOST_FOUND = 100;

    private final Transactions transactions;
    private final Search search;
    private final ThingStore store;
    private final Sight sight;
    private final Postcodes postcodes;
    private final ThingListStore lists = new ThingListStore();
    private final PhotoStore photos = new PhotoStore();

    Things(Platform platform, ThingStore store, Sight sight, Postcodes postcodes) {
        this.transactions = platform.transactions();
        this.search = platform.search();
        this.store = store;
        this.sight = sight;
        this.postcodes = postcodes;
    }

    /// A piece of the list.
    ///
    /// @param count how many there are in all; see [ThingListStore#ENOUGH]
    record Found(Slice<Listed> slice, int count) {}

    /// A thing with its pictures.
    record Shown(Thing thing, List<Photo> photos) {}

    Found find(Viewer viewer, ThingFilter filter, Optional<ListKey> after, int limit) {
        var narrowing = filter.narrowing(postcodes, found(viewer, filter));
        var eyes = sight.binds(viewer);
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.visible(db, eyes, narrowing, after, limit + 1);
                    var slice = Slice.of(rows, limit, it -> it.key().text());
                    return new Found(slice, lists.count(db, eyes, narrowing));
                });
    }

    private Optional<List<Long>> found(Viewer viewer, ThingFilter filter) {
        return filter.text().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        search.find(viewer, filter.text(), Set.of(Thing.TYPE), MOST_FOUND).stream()
                                .map(hit -> Long.valueOf(hit.id()))
                                .toList());
    }

    /// {@return the thing, for who may know of it}
    Shown show(Viewer viewer, long id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, id)
                                        .filter(it -> sight.sees(viewer, it))
                                        .map(it -> new Shown(it, photos.of(db, id))))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    /// {@return the newest things of an organisation that the viewer may see}
    List<Listed> of(Viewer viewer, long organisation, int limit) {
        var narrowing = Narrowing.of(organisation);
        var eyes = sight.binds(viewer);
        return transactions.read(
                viewer, db -> lists.visible(db, eyes, narrowing, Optional.empty(), limit));
    }

    /// {@return whether one of the organisations lends anything}
    boolean anyLent(Viewer viewer, List<Long> organisations) {
        return transactions.read(viewer, db -> lists.anyLent(db, organisations));
    }

    /// {@return what the viewer's own organisations have, whatever its state}
    Slice<Listed> own(Viewer viewer, Optional<Long> before, int limit) {
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.of(db, viewer.organisations(), before, limit + 1);
                    return Slice.of(rows, limit, it -> Long.toString(it.thing().id()));
                });
    }
}
