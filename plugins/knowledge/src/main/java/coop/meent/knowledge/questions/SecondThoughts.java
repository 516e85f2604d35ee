package coop.meent.knowledge.questions;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.questions.AnswerStore.Said;
import java.time.Clock;
import java.util.Map;

/// What somebody changes of their own words, or takes back. That words were changed is said, and
/// when; what others answered is never taken away with a question.
final class SecondThoughts {
    private final QuestionStore store = new QuestionStore();
    private final AnswerStore answers = new AnswerStore();
    private final Transactions transactions;
    private final QuestionDesk desk;
    private final ReferralDesk referrals;
    private final Clock clock;

    SecondThoughts(Platform platform, QuestionDesk desk, ReferralDesk referrals) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
        this.desk = desk;
        this.referrals = referrals;
    }

    /// {@return a question of which the viewer may change the words}
    Question question(Viewer viewer, long id) {
        return transactions.run(viewer, tx -> own(tx, viewer, id));
    }

    /// {@return an answer of which the viewer may change the words}
    Answer answer(Viewer viewer, long question, long id) {
        return transactions.run(viewer, tx -> own(tx, viewer, question, id));
    }

    /// Changes the words of a question; only with a form without problems.
    void edit(Viewer viewer, long id, QuestionForm form) {
        change(
                viewer,
                id,
                tx -> {
                    var before = own(tx, viewer, id);
                    var wording = form.wording(before.wording().language());
                    store.edit(tx.handle(), id, wording, clock.instant());
                    saved(tx, id, "question.edited");
                });
    }

    /// Takes a question back, as long as nobody else has answered.
    void withdraw(Viewer viewer, long id) {
        change(
                viewer,
                id,
                tx -> {
                    own(tx, viewer, id);
                    if (answers.byOthers(tx.handle(), id, QuestionDesk.person(viewer))) {
                        throw new MeentException(Code.CONFLICT, "answered: question " + id);
                    }
                    store.withdraw(tx.handle(), id, clock.instant());
                    referrals.end(tx, id);
                    saved(tx, id, "question.withdrawn");
                });
    }

    /// Changes the words of an answer; only with a text without problems.
    void edit(Viewer viewer, long question, long id, String body) {
        change(
                viewer,
                question,
                tx -> {
                    own(tx, viewer, question, id);
                    var said = new Said(QuestionForm.clean(body).strip(), clock.instant());
                    answers.edit(tx.handle(), id, said);
                    saved(tx, question, "question.answer-edited");
                });
    }

    /// Takes an answer back.
    void withdraw(Viewer viewer, long question, long id) {
        change(
                viewer,
                question,
                tx -> {
                    own(tx, viewer, question, id);
                    answers.withdraw(tx.handle(), id, clock.instant());
                    store.count(tx.handle(), question);
                    saved(tx, question, "question.answer-withdrawn");
                });
    }

    private Question own(Transaction tx, Viewer viewer, long id) {
        var question = desk.known(tx, viewer, id);
        if (!QuestionSight.is(viewer, question.asker())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: " + question.subject());
        }
        return question;
    }

    private Answer own(Transaction tx, Viewer viewer, long question, long id) {
        var about = desk.known(tx, viewer, question);
        var answer = desk.answer(tx, viewer, about, id);
        if (!QuestionSight.is(viewer, answer.author())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: answer " + id);
        }
        return answer;
    }

    /// Something that is done with a question.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx);
    }

    private void change(Viewer viewer, long id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    deed.with(tx);
                    return id;
                });
    }

    private static void saved(Transaction tx, long id, String action) {
        tx.audit(action, "question:" + id, Map.of());
        tx.publish(Question.TYPE, Long.toString(id));
    }
}
