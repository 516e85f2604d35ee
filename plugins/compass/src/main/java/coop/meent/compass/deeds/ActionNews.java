package coop.meent.compass.deeds;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people hear of actions.
final class ActionNews {
    private static final String KIND = "compass.actions";
    private static final Viewer WORK = Viewer.system("compass.actions");

    private final ActionStore store = new ActionStore();
    private final Transactions transactions;

    ActionNews(Transactions transactions) {
        this.transactions = transactions;
    }

    NoticeKind kind() {
        return new NoticeKind(
                KIND, "deeds.notice.kind", "deeds.notice.kind.when", Channel.DAILY, this::seen);
    }

    private BiPredicate<Viewer, String> seen(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        Map<String, Action> found =
                transactions.read(WORK, db -> store.all(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) ->
                Optional.ofNullable(found.get(id))
                        .filter(it -> it.whose().includes(viewer))
                        .isPresent();
    }

    /// Lets its owner hear of it.
    ///
    /// @param step given, soon, day, late or changed
    static void say(Transaction tx, Action it, String step, String once) {
        it.plan().owner().ifPresent(owner -> say(tx, it, step, once, List.of(owner)));
    }

    /// Lets those who lead hear that nobody sees to it any more.
    static void alone(Transaction tx, Action it, Collection<Long> leading) {
        say(tx, it, "alone", Integer.toString(it.version()), leading);
    }

    private static void say(
            Transaction tx, Action it, String step, String once, Collection<Long> to) {
        tx.notify(
                Notice.of(KIND, it.subject(), it.path())
                        .to(to)
                        .saying("deeds.notice." + step, it.title(), it.plan().due())
                        .once(step + ":" + once));
    }
}
