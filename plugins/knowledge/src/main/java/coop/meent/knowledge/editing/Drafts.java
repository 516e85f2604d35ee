package coop.meent.knowledge.editing;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// What people typed and did not save yet; nobody else sees it.
final class Drafts {
    /// How long a draft waits.
    static final Duration PATIENCE = Duration.ofDays(90);

    private final DraftStore store = new DraftStore();
    private final Transactions transactions;
    private final Clock clock;

    Drafts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Draft> find(Viewer viewer, Sheet sheet) {
        return transactions.read(viewer, db -> store.find(db, person(viewer), sheet.place()));
    }

    void keep(Viewer viewer, Sheet sheet, ArticleForm form) {
        transactions.run(
                viewer,
                tx -> {
                    var draft = new Draft(form, clock.instant());
                    store.keep(tx.handle(), person(viewer), sheet.place(), draft);
                    return true;
                });
    }

    void drop(Viewer viewer, Sheet sheet) {
        transactions.run(
                viewer,
                tx -> {
                    store.drop(tx.handle(), person(viewer), sheet.place());
                    return true;
                });
    }

    /// Throws away what nobody took up.
    void forget() {
        var before = clock.instant().minus(PATIENCE);
        transactions.run(
                Viewer.system("knowledge.drafts"), tx -> store.forget(tx.handle(), before));
    }

    private static long person(Viewer viewer) {
        return viewer.person().orElseThrow();
    }
}
