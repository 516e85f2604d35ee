package coop.meent.soirees.questions;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Asks, votes and takes back. It does so in the name of the box and never in that of a person, so
/// that no audit line says who asked.
final class QuestionDesk {
    /// Who did it, for the audit log.
    static final Viewer BOX = Viewer.system("soirees.questions");

    /// How many questions somebody may ask within the time of `PACE`.
    static final int MOST = 5;

    /// The time within which somebody may ask no more than `MOST`.
    static final Duration PACE = Duration.ofMinutes(10);

    // whoever thinks of something on the way home
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private final QuestionStore store = new QuestionStore();
    private final AuthorStore authors = new AuthorStore();
    private final BoxStore boxes = new BoxStore();
    private final Transactions transactions;
    private final OpenerFollower follower;
    private final Clock clock;

    QuestionDesk(Platform platform, OpenerFollower follower) {
        this.transactions = platform.transactions();
        this.follower = follower;
        this.clock = platform.clock();
    }

    /// {@return whether the box of the event takes questions at this moment}
    boolean open(Event event, Box box) {
        return event.published()
                && !box.closed()
                && clock.instant().isBefore(event.times().ends().plus(AFTERWARDS));
    }

    /// What became of a question: its id, or why it was not taken.
    record Asked(long id, List<Problem> problems) {}

    /// {@return the question that was put in, or what is wrong with it}
    Asked ask(Door door, QuestionForm form) {
        var problems = form.check();
        return problems.isEmpty()
                ? transactions.run(BOX, tx -> put(tx, door, form))
                : new Asked(0, problems);
    }

    private Asked put(Transaction tx, Door door, QuestionForm form) {
        var db = tx.handle();
        var box = taking(tx, door);
        var now = clock.instant();
        if (authors.since(db, door.asker(), now.minus(PACE)) >= MOST) {
            return new Asked(
                    0,
                    List.of(Problem.of("text", "questions.problem.pace", MOST, PACE.toMinutes())));
        }
        long event = door.event().id();
        long id = store.insert(db, event, form.words(door.language()), box.checked(), now);
        authors.insert(db, id, event, door.asker(), now);
        tx.audit("question.asked", Question.TYPE + ":" + id, Map.of("event", event));
        return new Asked(id, List.of());
    }

    /// Takes a question back; all that was said to it goes along.
    void withdraw(Door door, long id) {
        change(
                door,
                id,
                tx -> {
                    if (!authors.owns(tx.handle(), id, door.asker())) {
                        throw MeentException.notFound("question " + id + " of theirs");
                    }
                    drawing(tx, door.event().id(), () -> store.delete(tx.handle(), id));
                    tx.audit("question.withdrawn", Question.TYPE + ":" + id, Map.of());
                });
    }

    /// Says that one wants to hear it too, or does not any more. For one's own question nothing
    /// happens.
    void vote(Door door, long id, boolean wants) {
        change(
                door,
                id,
                tx -> {
                    var db = tx.handle();
                    readable(door, store.find(db, id).orElseThrow());
                    if (!wants) {
                        authors.unvote(db, id, door.asker());
                    } else if (!authors.owns(db, id, door.asker())) {
                        authors.vote(db, id, door.asker(), clock.instant());
                    }
                });
    }

    private static void readable(Door door, Question question) {
        if (!question.shown()) {
            throw MeentException.notFound("question " + question.id());
        }
        if (!door.takes()) {
            throw new MeentException(Code.CONFLICT, "no place at " + door.event().subject());
        }
    }

    private Box taking(Transaction tx, Door door) {
        var box = touch(tx, door.event().id());
        if (!door.takes() || !open(door.event(), box)) {
            throw new MeentException(Code.CONFLICT, "the box of " + door.event().subject());
        }
        return box;
    }

    private void change(Door door, long id, Consumer<Transaction> deed) {
        transactions.run(
                BOX,
                tx -> {
                    touch(tx, door.event().id());
                    var asked = store.find(tx.handle(), id);
                    if (asked.filter(it -> it.event() == door.event().id()).isEmpty()) {
                        throw MeentException.notFound("question " + id);
                    }
                    deed.accept(tx);
                    return true;
                });
    }

    /// {@return the box, which nobody else changes before the transaction ends; open pages hear of
    /// it}
    Box touch(Transaction tx, long event) {
        var box = boxes.touch(tx.handle(), event);
        tx.live(topic(event), box.version());
        return box;
    }

    /// What the tables draw from.
    private record Drawn(List<Opener> picked, Set<Theme> themes) {}

    /// Does something in a box; when the tables draw other questions after it, the evening hears.
    void drawing(Transaction tx, long event, Runnable deed) {
        var before = drawn(tx, event);
        deed.run();
        if (!drawn(tx, event).equals(before)) {
            follower.changed(tx, event);
        }
    }

    private Drawn drawn(Transaction tx, long event) {
        return new Drawn(boxes.picked(tx.handle(), event), boxes.themes(tx.handle(), event));
    }

    /// {@return what open pages of the box follow}
    static String topic(long event) {
        return "questions:" + event;
    }
}
