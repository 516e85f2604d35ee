package coop.meent.knowledge.questions;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Questions and answers as they are reported and hidden.
final class QuestionCare {
    private final QuestionStore store = new QuestionStore();
    private final AnswerStore answers = new AnswerStore();
    private final QuestionSight sight;

    QuestionCare(QuestionSight sight) {
        this.sight = sight;
    }

    List<Reportable> reportables() {
        return List.of(
                new Reportable(Question.TYPE, this::question, this::hideQuestion),
                new Reportable(Answer.TYPE, this::answer, this::hideAnswer));
    }

    private Optional<Thing> question(Handle db, Viewer viewer, String id) {
        return number(id)
                .flatMap(it -> store.find(db, it))
                .filter(it -> sight.sees(viewer, it))
                .map(it -> new Thing(it.title(), it.path(), it.asker(), OptionalLong.empty()));
    }

    private Optional<Thing> answer(Handle db, Viewer viewer, String id) {
        return number(id)
                .flatMap(it -> answers.find(db, it))
                .filter(it -> sight.sees(viewer, it))
                .flatMap(it ->
                        store.find(db, it.question())
                                .filter(about -> sight.sees(viewer, about))
                                .map(about -> thing(it, about)));
    }

    private static Thing thing(Answer it, Question about) {
        return new Thing(about.title(), it.path(), it.author(), OptionalLong.empty());
    }

    private void hideQuestion(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Question.TYPE, id);
    }

    private void hideAnswer(Transaction tx, String id, String reason) {
        var db = tx.handle();
        long answer = Long.parseLong(id);
        answers.hide(db, answer, reason);
        answers.find(db, answer)
                .ifPresent(it -> {
                    store.count(db, it.question());
                    tx.publish(Question.TYPE, Long.toString(it.question()));
                });
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
