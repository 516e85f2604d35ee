package coop.meent.soirees.events;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.EventListStore.Filter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What there is to read of events, for whoever may know of them.
final class EventLists {
    private static final int SIBLINGS = 6;

    private final EventListStore store = new EventListStore();
    private final Transactions transactions;
    private final EventSight sight;
    private final Clock clock;

    EventLists(Platform platform, EventSight sight) {
        this.transactions = platform.transactions();
        this.sight = sight;
        this.clock = platform.clock();
    }

    /// An event, and others of its series that are still to come.
    record Found(Listed listed, List<Listed> siblings) {
        Event event() {
            return listed.event();
        }
    }

    Slice<Listed> list(Viewer viewer, Filter filter, int limit) {
        var sees = sight.sees(viewer);
        var now = now();
        return transactions.read(
                viewer,
                db ->
                        Slice.of(
                                store.list(db, sees, filter, now, limit + 1),
                                limit,
                                it -> key(it).cursor()));
    }

    /// {@return the event, which the viewer may know of}
    ///
    /// @throws MeentException NOT_FOUND when they may not
    Found find(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> store.find(db, id).map(it -> found(db, it)))
                .filter(it -> sight.sees(viewer, it.event()))
                .orElseThrow(() -> MeentException.notFound("event " + id));
    }

    private Found found(Handle db, Listed it) {
        var siblings =
                it.event().series().isPresent()
                        ? store.siblings(db, it.event(), now(), SIBLINGS)
                        : List.<Listed>of();
        return new Found(it, siblings);
    }

    private static Key key(Listed it) {
        return new Key(it.event().times().starts(), it.event().id());
    }

    Instant now() {
        return clock.instant();
    }
}
