package coop.meent.sharing.purchases;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of purchases: of new ones who wants to, and at once what became of theirs.
final class PurchaseNews {
    private static final String NEW = "sharing.purchase";
    private static final String MINE = "sharing.purchases";
    private static final Viewer WORK = Viewer.system("sharing.purchases");

    private final PurchaseStore store = new PurchaseStore();
    private final Transactions transactions;
    private final PurchaseSight sight;

    PurchaseNews(Transactions transactions, PurchaseSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    List<NoticeKind> kinds() {
        return List.of(
                kind(MINE, "purchases.notice.kind.mine", Channel.NOW),
                kind(NEW, "purchases.notice.kind.new", Channel.SITE));
    }

    private NoticeKind kind(String id, String label, Channel usual) {
        return new NoticeKind(id, label, label + ".when", usual, this::judge);
    }

    private BiPredicate<Viewer, String> judge(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var found =
                transactions.read(WORK, db -> store.all(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) ->
                Optional.ofNullable(found.get(id)).filter(it -> sight.sees(viewer, it)).isPresent();
    }

    static void proposed(Transaction tx, long id, String title) {
        tx.notify(
                Notice.of(NEW, Purchase.TYPE + ":" + id, Purchase.path(id))
                        .saying("purchases.notice.new", title));
    }

    /// Tells what became of it.
    static void decided(Transaction tx, Purchase it, Outcome outcome, Set<Long> to) {
        var words =
                switch (outcome) {
                    case Outcome.Reached _ -> "purchases.notice.reached";
                    case Outcome.Released _ -> "purchases.notice.released";
                };
        tell(tx, it, words, "decided", to);
    }

    /// Tells all who joined that it was taken back, but for who did that.
    static void cancelled(Transaction tx, Purchase it, List<Commitment> joined, Viewer by) {
        var to = new HashSet<>(all(it, joined, Set.of()));
        by.person().ifPresent(to::remove);
        tell(tx, it, "purchases.notice.cancelled", "cancelled", to);
    }

    /// {@return who proposed it, who promised something, and these}
    static Set<Long> all(Purchase it, List<Commitment> joined, Collection<Long> more) {
        var all = new HashSet<>(more);
        it.proposer().ifPresent(all::add);
        joined.stream()
                .filter(one -> one.amount() > 0)
                .forEach(one -> one.person().ifPresent(all::add));
        return all;
    }

    private static void tell(
            Transaction tx, Purchase it, String words, String once, Collection<Long> to) {
        if (!to.isEmpty()) {
            tx.notify(
                    Notice.of(MINE, it.subject(), it.path())
                            .saying(words, it.title())
                            .once(once)
                            .to(to));
        }
    }
}
