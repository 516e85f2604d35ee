package coop.meent.sharing.asks;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Asks and replies as they are reported and hidden.
final class AskCare {
    private final AskStore store = new AskStore();
    private final ReplyStore replies = new ReplyStore();
    private final AskSight sight;

    AskCare(AskSight sight) {
        this.sight = sight;
    }

    List<Reportable> reportables() {
        return List.of(
                new Reportable(Ask.TYPE, this::ask, this::hideAsk),
                new Reportable(Reply.TYPE, this::reply, this::hideReply));
    }

    private Optional<Thing> ask(Handle db, Viewer viewer, String id) {
        return Asked.number(id, 18)
                .flatMap(it -> store.find(db, it))
                .filter(it -> sight.sees(viewer, it))
                .map(it -> new Thing(it.title(), it.path(), it.asker(), it.organisation()));
    }

    private Optional<Thing> reply(Handle db, Viewer viewer, String id) {
        return Asked.number(id, 18)
                .flatMap(it -> replies.find(db, it))
                .flatMap(it ->
                        store.find(db, it.ask())
                                .filter(about -> sight.sees(viewer, about))
                                .filter(about -> AskSight.reads(viewer, about, it, parent(db, it)))
                                .map(about ->
                                        new Thing(
                                                about.title(),
                                                about.path() + "#" + it.anchor(),
                                                it.person(),
                                                it.organisation())));
    }

    private Reply parent(Handle db, Reply it) {
        return it.parent().isPresent() ? replies.find(db, it.parent().getAsLong()).orElse(it) : it;
    }

    private void hideAsk(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Ask.TYPE, id);
    }

    private void hideReply(Transaction tx, String id, String reason) {
        var db = tx.handle();
        long reply = Long.parseLong(id);
        replies.hide(db, reply, reason);
        replies.find(db, reply)
                .ifPresent(it -> {
                    replies.count(db, it.ask());
                    tx.publish(Ask.TYPE, Long.toString(it.ask()));
                });
    }
}
