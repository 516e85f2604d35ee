package coop.meent.soirees.evening.hopes;

import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.matching.Hopes;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.RegistrationStore;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Keeps what people hope. It writes no audit line and no log: that somebody avoids somebody is not
/// to be counted either.
final class HopesDesk {
    static final int MOST_AVOIDED = 20;

    private final HopesStore store = new HopesStore();
    private final RegistrationStore registrations = new RegistrationStore();
    private final Transactions transactions;
    private final Organisations organisations;

    HopesDesk(Transactions transactions, Organisations organisations) {
        this.transactions = transactions;
        this.organisations = organisations;
    }

    /// All of it, for its author.
    ///
    /// @param others who else comes
    record Hoped(About about, List<Wished> wishes, List<Someone> ratherNot, List<Someone> others) {}

    Hoped of(Viewer viewer, Own own) {
        long me = own.registration().id();
        return transactions.read(
                viewer,
                db ->
                        new Hoped(
                                store.about(db, me),
                                store.wishes(db, me),
                                store.ratherNot(db, me),
                                store.others(db, own.event().id(), me)));
    }

    void about(Viewer viewer, Own own, About about) {
        change(viewer, db -> store.put(db, own.registration().id(), about.known()));
    }

    /// What somebody wishes to add; one of the three.
    record NewWish(long other, String sector, String topic) {
        @Override
        public String toString() {
            return "new wish";
        }
    }

    /// {@return what is wrong with it; nothing when it was added}
    List<Problem> wish(Viewer viewer, Own own, NewWish wish) {
        long me = own.registration().id();
        return transactions.run(
                viewer,
                tx -> {
                    if (!known(tx, own, wish)) {
                        return List.of(Problem.of("person", "evening.problem.wish"));
                    }
                    if (store.wishes(tx.handle(), me).size() >= Hopes.MOST) {
                        return List.of(Problem.of("person", "evening.problem.wishes", Hopes.MOST));
                    }
                    store.wish(tx.handle(), me, wish.other(), wish.sector(), wish.topic());
                    return List.of();
                });
    }

    private boolean known(Transaction tx, Own own, NewWish wish) {
        boolean person = wish.other() != 0;
        boolean sector = !wish.sector().isEmpty();
        boolean topic = !wish.topic().isEmpty();
        if (person) {
            return !sector && !topic && comes(tx.handle(), own, wish.other());
        }
        return sector
                ? !topic && organisations.sectors().contains(wish.sector())
                : About.TOPICS.contains(wish.topic());
    }

    private boolean comes(Handle db, Own own, long other) {
        return other != own.registration().id()
                && registrations
                        .find(db, other)
                        .filter(it -> it.event() == own.event().id() && it.placed())
                        .isPresent();
    }

    void unwish(Viewer viewer, Own own, long wish) {
        change(viewer, db -> store.unwish(db, own.registration().id(), wish));
    }

    /// {@return what is wrong with it; nothing when it was kept}
    List<Problem> avoid(Viewer viewer, Own own, long other) {
        long me = own.registration().id();
        return transactions.run(
                viewer,
                tx -> {
                    if (!comes(tx.handle(), own, other)) {
                        return List.of(Problem.of("other", "evening.problem.wish"));
                    }
                    if (store.ratherNot(tx.handle(), me).size() >= MOST_AVOIDED) {
                        return List.of(
                                Problem.of("other", "evening.problem.avoided", MOST_AVOIDED));
                    }
                    store.avoid(tx.handle(), me, other);
                    return List.of();
                });
    }

    void unavoid(Viewer viewer, Own own, long other) {
        change(viewer, db -> store.unavoid(db, own.registration().id(), other));
    }

    private void change(Viewer viewer, Consumer<Handle> work) {
        transactions.run(
                viewer,
                tx -> {
                    work.accept(tx.handle());
                    return true;
                });
    }
}
