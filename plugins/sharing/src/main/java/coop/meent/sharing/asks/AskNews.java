package coop.meent.sharing.asks;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of asks: of theirs at once, of one with which they could help in the mail of
/// the day, and of all new ones who looks.
final class AskNews {
    private static final String MINE = "sharing.ask";
    private static final String NUDGE = "sharing.asks";
    private static final String NEW = "sharing.newask";
    private static final Viewer WORK = Viewer.system("sharing.asks");

    private final AskStore store = new AskStore();
    private final Transactions transactions;
    private final AskSight sight;

    AskNews(Transactions transactions, AskSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    List<NoticeKind> kinds() {
        return List.of(
                kind(MINE, "asks.notice.kind.mine", Channel.NOW),
                kind(NUDGE, "asks.notice.kind.nudge", Channel.DAILY),
                kind(NEW, "asks.notice.kind.new", Channel.NONE));
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

    static void asked(Transaction tx, Ask it) {
        tx.notify(said(it, NEW, "asks.notice.new"));
    }

    /// Tells these that they could help.
    static void nudged(Transaction tx, Ask it, Collection<Long> to) {
        tell(tx, said(it, NUDGE, "asks.notice.nudge"), to);
    }

    /// Tells who asked that somebody wants to help.
    static void replied(Transaction tx, Ask it, long reply, Viewer by) {
        var to = it.asker().stream().boxed().filter(id -> by.person().orElse(0) != id).toList();
        tell(tx, said(it, MINE, "asks.notice.reply").once("reply:" + reply), to);
    }

    /// Tells the other side that there is more to read.
    static void noted(Transaction tx, Ask it, long note, OptionalLong to) {
        var notice = said(it, MINE, "asks.notice.note").once("reply:" + note);
        tell(tx, notice, to.stream().boxed().toList());
    }

    /// Tells who helped that it did.
    static void thanked(Transaction tx, Ask it, List<Reply> replies, Viewer by) {
        var to =
                replies.stream()
                        .filter(Reply::helped)
                        .flatMap(reply -> reply.person().stream().boxed())
                        .filter(id -> by.person().orElse(0) != id)
                        .collect(Collectors.toUnmodifiableSet());
        tell(tx, said(it, MINE, "asks.notice.helped").once("helped"), to);
    }

    /// Asks who asked whether they were helped, when the day has passed.
    static void ended(Transaction tx, Ask it) {
        var notice = said(it, MINE, "asks.notice.ended").once("ended:" + it.byWhen());
        tell(tx, notice, it.asker().stream().boxed().toList());
    }

    private static Notice said(Ask it, String kind, String words) {
        return Notice.of(kind, it.subject(), it.path()).saying(words, it.title());
    }

    private static void tell(Transaction tx, Notice notice, Collection<Long> to) {
        if (!to.isEmpty()) {
            tx.notify(notice.to(to));
        }
    }
}
