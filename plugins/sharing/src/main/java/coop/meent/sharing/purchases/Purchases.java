package coop.meent.sharing.purchases;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.purchases.CommitmentStore.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What there is to read of purchases, for who may.
final class Purchases {
    private final PurchaseStore store = new PurchaseStore();
    private final PurchaseListStore lists = new PurchaseListStore();
    private final CommitmentStore commitments = new CommitmentStore();
    private final Transactions transactions;
    private final PurchaseSight sight;
    private final Deciding deciding;
    private final Clock clock;

    Purchases(Transactions transactions, PurchaseSight sight, Deciding deciding, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.deciding = deciding;
        this.clock = clock;
    }

    /// A purchase with what the viewer may know of who takes how many.
    ///
    /// @param mine what the viewer's own organisations promised
    /// @param list who takes how many; empty for who may not know
    record Page(Standing standing, List<Commitment> mine, Optional<List<Outcome.Binding>> list) {
        Purchase purchase() {
            return standing.purchase();
        }
    }

    Slice<Standing> list(Viewer viewer, PurchaseFilter filter, int limit) {
        var now = clock.instant();
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.list(db, sight.binds(viewer), filter, now, limit + 1);
                    return standing(db, Slice.of(rows, limit, PurchaseFilter.Key::of));
                });
    }

    private Slice<Standing> standing(Handle db, Slice<Purchase> slice) {
        var ids = slice.items().stream().map(Purchase::id).toList();
        var tallies = commitments.tallies(db, ids);
        return slice.map(
                it -> new Standing(it, tallies.getOrDefault(it.id(), Tally.NONE), clock.instant()));
    }

    /// {@return what waits for the viewer's organisations}
    List<Standing> waiting(Viewer viewer, Duration near, int limit) {
        var now = clock.instant();
        return transactions.read(
                viewer,
                db -> {
                    var rows = lists.waiting(db, sight.binds(viewer), now, now.plus(near), limit);
                    return standing(db, new Slice<>(rows, Optional.empty())).items();
                });
    }

    /// {@return a purchase that the viewer may see, decided if its time has come}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    Page page(Viewer viewer, long id) {
        var page = read(viewer, id);
        if (!page.purchase().due(clock.instant())) {
            return page;
        }
        deciding.decide(id);
        return read(viewer, id);
    }

    private Page read(Viewer viewer, long id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, id)
                                        .filter(it -> sight.sees(viewer, it))
                                        .map(it -> page(db, viewer, it)))
                .orElseThrow(() -> MeentException.notFound("purchase " + id));
    }

    private Page page(Handle db, Viewer viewer, Purchase purchase) {
        var promised =
                commitments.of(db, purchase.id()).stream().filter(it -> it.amount() > 0).toList();
        var mine =
                promised.stream()
                        .filter(it -> viewer.organisations().contains(it.organisation()))
                        .toList();
        long total = promised.stream().mapToLong(Commitment::amount).sum();
        var tally = new Tally(promised.size(), total);
        var list = list(db, viewer, purchase, promised, mine);
        return new Page(new Standing(purchase, tally, clock.instant()), mine, list);
    }

    // until it is binding, others know totals; then those who are on it, and always who proposed it
    private Optional<List<Outcome.Binding>> list(
            Handle db,
            Viewer viewer,
            Purchase purchase,
            List<Commitment> promised,
            List<Commitment> mine) {
        boolean leads = PurchaseSight.leads(viewer, purchase);
        if (purchase.state() == Purchase.State.REACHED) {
            var list = commitments.binding(db, purchase.id());
            var onIt = list.stream().map(Outcome.Binding::organisation).toList();
            return leads || mine.stream().anyMatch(it -> onIt.contains(it.organisation()))
                    ? Optional.of(list)
                    : Optional.empty();
        }
        return leads ? Optional.of(foreseen(purchase, promised)) : Optional.empty();
    }

    private static List<Outcome.Binding> foreseen(Purchase purchase, List<Commitment> promised) {
        long total = promised.stream().mapToLong(Commitment::amount).sum();
        long unit =
                purchase.terms().price(Math.max(total, purchase.terms().threshold())).orElseThrow();
        return promised.stream()
                .map(it -> new Outcome.Binding(it.organisation(), it.amount(), unit * it.amount()))
                .toList();
    }

    /// {@return a purchase that the viewer leads}
    Page led(Viewer viewer, long id) {
        var page = page(viewer, id);
        if (!PurchaseSight.leads(viewer, page.purchase())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: " + page.purchase().subject());
        }
        return page;
    }
}
