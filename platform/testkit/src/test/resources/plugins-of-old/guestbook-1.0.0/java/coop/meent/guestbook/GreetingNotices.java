package coop.meent.guestbook;

import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the guest book lets people hear of.
final class GreetingNotices {
    static final String NEW = "guestbook.new";

    private final Transactions transactions;
    private final GreetingStore store;

    GreetingNotices(Transactions transactions, GreetingStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    // cut: kinds
    List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(
                        NEW,
                        "notice.new.label",
                        "notice.new.explanation",
                        Channel.NONE,
                        this::sight));
    }

    private BiPredicate<Viewer, String> sight(Set<String> subjects) {
        var ids = subjects.stream().map(Long::valueOf).toList();
        var found =
                transactions
                        .read(Viewer.system("guestbook.notices"), db -> store.byId(db, ids))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) -> found.containsKey(id) && found.get(id).visibleTo(viewer);
    }
    // end
}
