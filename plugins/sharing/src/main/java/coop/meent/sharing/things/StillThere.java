package coop.meent.sharing.things;

import coop.meent.api.Freshness;
import coop.meent.api.FreshnessKind;
import coop.meent.api.Perishable;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Has the platform ask, twice a year, whether a thing can still be borrowed.
final class StillThere {
    private static final Viewer WORK = Viewer.system("sharing.freshness");
    private static final Period RHYTHM = Period.ofMonths(6);
    private static final Period GRACE = Period.ofWeeks(3);

    private final Freshness freshness;
    private final Clock clock;

    StillThere(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    /// {@return what is asked: a button says that it is not lent for now}
    static FreshnessKind kind(
            Transactions transactions, ThingStore store, Sight sight, ThingDesk desk) {
        return FreshnessKind.of(
                        Thing.TYPE, "things.fresh", ids -> answers(transactions, store, sight, ids))
                .endedBy(
                        "things.fresh.ended",
                        (tx, by, id) -> desk.move(tx, by, Long.parseLong(id), Thing.State.PAUSED));
    }

    private static BiPredicate<Viewer, String> answers(
            Transactions transactions, ThingStore store, Sight sight, Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var things =
                transactions.read(WORK, db -> store.all(db, numbers)).stream()
                        .filter(Thing::lent)
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) -> things.containsKey(id) && sight.manages(viewer, things.get(id));
    }

    /// Has it asked about for as long as it is lent.
    void changed(Transaction tx, Thing thing) {
        var id = Long.toString(thing.id());
        switch (thing.state()) {
            case OPEN -> freshness.keep(tx, perishable(id, thing));
            case PAUSED, ARCHIVED -> freshness.drop(tx, Thing.TYPE, id);
        }
    }

    private Perishable perishable(String id, Thing thing) {
        var due = LocalDate.now(clock).plus(RHYTHM);
        var keeper = thing.keeper().stream().boxed().collect(Collectors.toSet());
        return Perishable.of(Thing.TYPE, id, thing.title(), thing.path(), due)
                .correctedAt(thing.path() + "/edit")
                .every(RHYTHM, GRACE)
                .ownedBy(keeper, Set.of())
                .of(thing.organisation());
    }
}
