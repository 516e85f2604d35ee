package coop.meent.soirees.questions;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.SiteEvent.ArticleProposed;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the organiser does with the box. They see questions and never who asked them.
final class Moderation {
    private final QuestionStore store = new QuestionStore();
    private final BoxStore boxes = new BoxStore();
    private final Transactions transactions;
    private final Events events;
    private final QuestionDesk desk;
    private final Clock clock;

    Moderation(Platform platform, Events events, QuestionDesk desk) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
        this.events = events;
        this.desk = desk;
    }

    /// {@return the question with the event of which it is, for who holds that}
    Held held(Viewer viewer, long id) {
        var question =
                transactions
                        .read(viewer, db -> store.find(db, id))
                        .orElseThrow(() -> MeentException.notFound("question " + id));
        return new Held(events.organised(viewer, question.event()), question);
    }

    /// A question and the event of which it is.
    record Held(Event event, Question question) {}

    /// Answers a question, in words or, with none, as answered aloud.
    void answer(Viewer viewer, long id, AnswerForm form) {
        var event = held(viewer, id).event();
        change(
                viewer,
                id,
                (tx, it) -> {
                    boolean proposes = form.proposes() && !it.answer().proposed();
                    if (proposes) {
                        tx.publish(proposal(viewer, event, it, form));
                    }
                    boolean proposed = proposes || it.answer().proposed();
                    var answer = new Question.Answer(true, form.words(), proposed);
                    store.answer(tx.handle(), id, answer, clock.instant());
                    store.theme(tx.handle(), id, form.about().or(it.words()::theme));
                    tx.audit("question.answered", it.subject(), Map.of("proposed", proposes));
                });
    }

    private static ArticleProposed proposal(
            Viewer viewer, Event event, Question question, AnswerForm form) {
        var theme = form.about().or(question.words()::theme);
        var tags =
                theme.flatMap(Theme::principle).stream()
                        .map(Principle::tag)
                        .collect(Collectors.toUnmodifiableSet());
        return new ArticleProposed(
                question.text(),
                form.words(),
                event.words().language(),
                tags,
                event.path(),
                viewer.person());
    }

    /// Takes the answer away, so that the question is open again.
    void reopen(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, it) -> {
                    var none = new Question.Answer(false, "", it.answer().proposed());
                    store.answer(tx.handle(), id, none, clock.instant());
                    tx.audit("question.reopened", it.subject(), Map.of());
                });
    }

    /// Shows a question that waited.
    void letThrough(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, it) -> {
                    store.letThrough(tx.handle(), id);
                    tx.audit("question.shown", it.subject(), Map.of());
                });
    }

    /// Takes a question off the list, or puts it back.
    void aside(Viewer viewer, long id, boolean aside) {
        change(
                viewer,
                id,
                (tx, it) -> {
                    store.aside(tx.handle(), id, aside);
                    tx.audit("question.aside", it.subject(), Map.of("aside", aside));
                });
    }

    /// Lets the tables talk about a question, or not any more.
    void pick(Viewer viewer, long id, boolean picked) {
        change(
                viewer,
                id,
                (tx, it) -> {
                    store.pick(tx.handle(), id, picked);
                    tx.audit("question.picked", it.subject(), Map.of("picked", picked));
                });
    }

    /// Lets a question stand for another that asks the same, or each for itself again.
    ///
    /// @param into the one that stays on the list; empty to take them apart
    void merge(Viewer viewer, long id, OptionalLong into) {
        change(
                viewer,
                id,
                (tx, it) -> {
                    into.ifPresent(other -> fits(tx, it, other));
                    store.merge(tx.handle(), id, into);
                    tx.audit("question.merged", it.subject(), Map.of("into", into.orElse(0)));
                });
    }

    private void fits(Transaction tx, Question question, long other) {
        boolean fits =
                store.find(tx.handle(), other)
                        .filter(it -> it.event() == question.event() && it.id() != question.id())
                        .filter(it -> it.merged().isEmpty())
                        .isPresent();
        if (!fits) {
            throw new MeentException(Code.CONFLICT, "no question to merge " + other);
        }
    }

    /// Sets the box.
    void set(Viewer viewer, Event event, Set<Theme> themes, boolean checked, boolean closed) {
        transactions.run(
                viewer,
                tx -> {
                    long version = desk.touch(tx, event.id()).version();
                    var box = new Box(event.id(), themes, checked, closed, version);
                    desk.drawing(tx, event.id(), () -> boxes.put(tx.handle(), box));
                    tx.audit(
                            "box.set",
                            event.subject(),
                            Map.of("checked", checked, "closed", closed));
                    return true;
                });
    }

    /// {@return the themes of these codes}
    static Set<Theme> themes(Stream<String> codes) {
        return codes.flatMap(it -> Theme.of(it).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void change(Viewer viewer, long id, BiConsumer<Transaction, Question> deed) {
        var held = held(viewer, id);
        transactions.run(
                viewer,
                tx -> {
                    desk.touch(tx, held.event().id());
                    var now =
                            store.find(tx.handle(), id)
                                    .orElseThrow(() -> MeentException.notFound("question " + id));
                    desk.drawing(tx, now.event(), () -> deed.accept(tx, now));
                    return true;
                });
    }
}
