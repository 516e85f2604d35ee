package coop.meent.soirees.questions;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventSight;
import coop.meent.soirees.events.EventStore;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What is reported of a question. Nobody hears who asked it: whoever holds the event answers for
/// what stands in its box.
final class QuestionCare {
    private final QuestionStore store = new QuestionStore();
    private final AuthorStore authors = new AuthorStore();
    private final EventStore events = new EventStore();
    private final EventSight sight;
    private final QuestionDesk desk;

    QuestionCare(EventSight sight, QuestionDesk desk) {
        this.sight = sight;
        this.desk = desk;
    }

    Reportable reportable() {
        return new Reportable(Question.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        if (!viewer.signedIn() || !id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return store.find(db, Long.parseLong(id))
                .flatMap(it ->
                        events.find(db, it.event())
                                .filter(event -> reads(db, viewer, event, it))
                                .map(event -> thing(it, event)));
    }

    private boolean reads(Handle db, Viewer viewer, Event event, Question question) {
        return sight.sees(viewer, event)
                && (question.shown()
                        || sight.organises(viewer, event)
                        || authors.owns(db, question.id(), Asker.of(viewer)));
    }

    private static Thing thing(Question question, Event event) {
        return new Thing(
                question.text(),
                ModerationPages.path(question.id()),
                OptionalLong.empty(),
                OptionalLong.of(event.host()));
    }

    private void hide(Transaction tx, String id, String reason) {
        long number = Long.parseLong(id);
        store.find(tx.handle(), number)
                .ifPresent(it -> {
                    desk.touch(tx, it.event());
                    desk.drawing(tx, it.event(), () -> store.hide(tx.handle(), number, reason));
                });
        tx.publish(Question.TYPE, id);
    }
}
