package coop.meent.sharing.offers;

import coop.meent.api.FreshnessKind;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of offers: messages at once, and of new ones who wants to; and who is asked
/// whether one still stands.
final class OfferNews {
    private static final String MINE = "sharing.offers";
    private static final String NEW = "sharing.offer";
    private static final Viewer WORK = Viewer.system("sharing.offers");

    private final OfferStore store = new OfferStore();
    private final Transactions transactions;
    private final OfferSight sight;

    OfferNews(Transactions transactions, OfferSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(
                        MINE,
                        "offers.notice.kind.mine",
                        "offers.notice.kind.mine.when",
                        Channel.NOW,
                        this::seen),
                new NoticeKind(
                        NEW,
                        "offers.notice.kind.new",
                        "offers.notice.kind.new.when",
                        Channel.NONE,
                        this::seen));
    }

    /// {@return who is asked whether an offer still stands}
    FreshnessKind fresh(OfferDesk desk) {
        return FreshnessKind.of(Offer.TYPE, "offers.fresh", this::led)
                .endedBy("offers.fresh.gone", (tx, _, id) -> desk.close(tx, Long.parseLong(id)));
    }

    private BiPredicate<Viewer, String> seen(Set<String> ids) {
        var found = found(ids);
        return (viewer, id) ->
                Optional.ofNullable(found.get(id)).filter(it -> sight.sees(viewer, it)).isPresent();
    }

    private BiPredicate<Viewer, String> led(Set<String> ids) {
        var found = found(ids);
        return (viewer, id) ->
                Optional.ofNullable(found.get(id))
                        .filter(it -> !it.closed() && OfferSight.leads(viewer, it))
                        .isPresent();
    }

    private Map<String, Offer> found(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        return transactions.read(WORK, db -> store.all(db, numbers)).stream()
                .collect(Collectors.toMap(it -> Long.toString(it.id()), Function.identity()));
    }

    static void offered(Transaction tx, Offer it) {
        tx.notify(Notice.of(NEW, it.subject(), it.path()).saying("offers.notice.new", it.title()));
    }

    static void wrote(Transaction tx, Offer it, long note, long to) {
        tx.notify(
                Notice.of(MINE, it.subject(), it.path())
                        .saying("offers.notice.note", it.title())
                        .once("note:" + note)
                        .to(Set.of(to)));
    }
}
