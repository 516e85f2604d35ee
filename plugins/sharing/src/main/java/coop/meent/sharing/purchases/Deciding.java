package coop.meent.sharing.purchases;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the outcome of a purchase, once: by whoever comes first after the deadline, the scheduled
/// work or somebody who looks. It follows from the promises that came in time and from nothing
/// else, so it does not matter when that is, or how often it was tried.
final class Deciding {
    private static final Viewer WORK = Viewer.system("sharing.purchases");
    private static final int STEP = 20;

    private final PurchaseStore store = new PurchaseStore();
    private final CommitmentStore commitments = new CommitmentStore();
    private final Transactions transactions;
    private final Function<Collection<Long>, Set<Long>> speakers;
    private final Clock clock;

    /// @param speakers who speaks for these organisations today; asks the database
    Deciding(
            Transactions transactions,
            Function<Collection<Long>, Set<Long>> speakers,
            Clock clock) {
        this.transactions = transactions;
        this.speakers = speakers;
        this.clock = clock;
    }

    /// Decides all whose time has come.
    void decideAll() {
        var before = clock.instant().minus(Purchase.GRACE);
        var due = transactions.read(WORK, db -> store.due(db, before, STEP));
        due.forEach(this::decide);
        if (due.size() == STEP) {
            decideAll();
        }
    }

    /// Decides one, unless that has been done or its time has not come.
    void decide(long id) {
        var joined = transactions.read(WORK, db -> commitments.of(db, id));
        var organisations = joined.stream().filter(it -> it.amount() > 0);
        var told =
                speakers.apply(
                        organisations.map(Commitment::organisation).collect(Collectors.toSet()));
        transactions.run(
                WORK,
                tx -> {
                    store.lock(tx.handle(), id)
                            .filter(it -> it.due(clock.instant()))
                            .ifPresent(it -> decide(tx, it, told));
                    return id;
                });
    }

    private void decide(Transaction tx, Purchase purchase, Set<Long> told) {
        var db = tx.handle();
        long id = purchase.id();
        var promised = commitments.of(db, id);
        var outcome = purchase.terms().outcome(promised);
        store.decide(db, id, outcome, clock.instant());
        commitments.bind(db, id, list(outcome));
        PurchaseNews.decided(tx, purchase, outcome, PurchaseNews.all(purchase, promised, told));
        tx.audit("purchase.decided", purchase.subject(), Map.of("total", outcome.total()));
        tx.publish(Purchase.TYPE, Long.toString(id));
    }

    private static List<Outcome.Binding> list(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached(_, _, var list) -> list;
            case Outcome.Released _ -> List.of();
        };
    }
}
