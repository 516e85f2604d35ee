package coop.meent.soirees.questions;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Clock;
import java.util.List;

/// The boxes, as somebody reads them.
final class Boxes {
    private static final int COMING = 5;

    private final BoxStore store = new BoxStore();
    private final QuestionStore questions = new QuestionStore();
    private final EntryStore entries = new EntryStore();
    private final ComingStore coming = new ComingStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final Events events;
    private final Clock clock;

    Boxes(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.clock = platform.clock();
        this.events = events;
    }

    /// A piece of a box.
    record Piece(Box box, Slice<Entry> slice) {}

    Piece piece(Viewer viewer, Door door, Which which, String cursor, int limit) {
        long event = door.event().id();
        var wanted = new EntryStore.Wanted(event, door.asker(), EntryStore.After.of(cursor), limit);
        return transactions.read(
                viewer,
                db -> {
                    var rows = entries.list(db, which, wanted);
                    return new Piece(store.find(db, event), Slice.of(rows, limit, Entry::cursor));
                });
    }

    /// {@return a question, which the viewer may read}
    ///
    /// @throws MeentException NOT_FOUND when they may not
    Entry entry(Viewer viewer, long id) {
        var entry =
                transactions
                        .read(
                                viewer,
                                db ->
                                        questions
                                                .find(db, id)
                                                .flatMap(it ->
                                                        entries.find(db, it, Asker.of(viewer))))
                        .orElseThrow(() -> MeentException.notFound("question " + id));
        var event = events.find(viewer, entry.question().event());
        boolean reads = entry.question().shown() || entry.mine();
        if (!reads && !events.sight().organises(viewer, event)) {
            throw MeentException.notFound("question " + id);
        }
        return entry;
    }

    Box box(Viewer viewer, long event) {
        return transactions.read(viewer, db -> store.find(db, event));
    }

    Glance glance(Viewer viewer, long event) {
        return transactions.read(viewer, db -> questions.glance(db, event));
    }

    /// {@return the questions with which one can be merged}
    List<Question> others(Viewer viewer, Question question) {
        return transactions.read(
                viewer, db -> questions.others(db, question.event(), question.id()));
    }

    /// {@return the next events of which the viewer may know}
    List<Event> coming(Viewer viewer) {
        var terms = audiences.terms(viewer);
        return transactions.read(viewer, db -> coming.next(db, terms, clock.instant(), COMING));
    }
}
