package coop.meent.knowledge.questions;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Everything that members do with questions; each method is one transaction, but those that are
/// given one.
final class QuestionDesk {
    private static final int MOST_A_DAY = 30;

    private final QuestionStore store = new QuestionStore();
    private final AnswerStore answers = new AnswerStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final QuestionSight sight;
    private final Clock clock;

    QuestionDesk(Platform platform, QuestionSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.audiences = platform.audiences();
        this.clock = clock;
        this.sight = sight;
    }

    /// {@return what is wrong with a question before it is asked}
    List<Problem> check(Viewer viewer, QuestionForm form) {
        var problems = new ArrayList<>(form.check());
        if (audiences.chosen(viewer, form.audience()).isEmpty()) {
            problems.add(Problem.of("audience", "questions.problem.audience"));
        }
        problems.addAll(often(viewer, "title"));
        return problems;
    }

    /// {@return what is wrong with an answer before it is given}
    List<Problem> check(Viewer viewer, String body) {
        var problems = new ArrayList<>(check(body));
        problems.addAll(often(viewer, "body"));
        return problems;
    }

    static List<Problem> check(String body) {
        if (body.isBlank()) {
            return List.of(Problem.of("body", "questions.problem.body"));
        }
        return body.length() > QuestionForm.LONGEST
                ? List.of(Problem.of("body", "questions.problem.long", QuestionForm.LONGEST))
                : List.of();
    }

    private List<Problem> often(Viewer viewer, String field) {
        var since = clock.instant().minus(Duration.ofDays(1));
        long person = person(viewer);
        int written = transactions.read(viewer, db -> store.written(db, person, since));
        return written < MOST_A_DAY
                ? List.of()
                : List.of(Problem.of(field, "questions.problem.often", MOST_A_DAY));
    }

    /// Asks the community; only with a form without problems.
    long ask(Viewer viewer, QuestionForm form) {
        var audience = audiences.chosen(viewer, form.audience()).orElseThrow();
        var wording = form.wording(viewer.language());
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    long id = store.insert(db, viewer.person(), wording, audience, clock.instant());
                    store.begin(db, id, person(viewer));
                    QuestionNews.asked(tx, id, wording.title());
                    saved(tx, id, "question.asked");
                    return id;
                });
    }

    /// Answers; only with a text without problems.
    ///
    /// @return the id of the answer
    long answer(Viewer viewer, long id, String body) {
        return transactions.run(
                viewer,
                tx -> {
                    var question = known(tx, viewer, id);
                    var author = OptionalLong.of(person(viewer));
                    return answered(tx, question, author, OptionalLong.empty(), body);
                });
    }

    /// Keeps an answer and tells who follows.
    ///
    /// @param referral of an expert without an account
    long answered(
            Transaction tx,
            Question question,
            OptionalLong author,
            OptionalLong referral,
            String body) {
        var db = tx.handle();
        var said = new AnswerStore.Said(QuestionForm.clean(body).strip(), clock.instant());
        long answer = answers.insert(db, question.id(), author, referral, said);
        store.count(db, question.id());
        author.ifPresent(it -> store.begin(db, question.id(), it));
        var told = new QuestionNews.Told(store.followers(db, question.id()), author);
        QuestionNews.answered(tx, question, answer, told);
        saved(tx, question.id(), "question.answered");
        return answer;
    }

    /// Says which answer helped.
    void accept(Viewer viewer, long id, long answer) {
        change(
                viewer,
                id,
                (tx, question) -> {
                    decides(tx, viewer, question);
                    answer(tx, viewer, question, answer);
                    store.accept(tx.handle(), id, answer);
                    var followers = store.followers(tx.handle(), id);
                    var told = new QuestionNews.Told(followers, viewer.person());
                    QuestionNews.accepted(tx, question, answer, told);
                    saved(tx, id, "question.accepted");
                });
    }

    private void decides(Transaction tx, Viewer viewer, Question question) {
        if (!QuestionSight.is(viewer, question.asker())) {
            edits(tx, viewer, question);
        }
    }

    /// Lets only editors through.
    void edits(Transaction tx, Viewer viewer, Question question) {
        if (!viewer.administrator() && !store.edits(tx.handle(), person(viewer))) {
            throw new MeentException(Code.FORBIDDEN, "no editor: " + question.subject());
        }
    }

    /// Thanks for an answer, once.
    void thank(Viewer viewer, long id, long answer) {
        change(
                viewer,
                id,
                (tx, question) -> {
                    var found = answer(tx, viewer, question, answer);
                    if (QuestionSight.is(viewer, found.author())) {
                        throw new MeentException(Code.FORBIDDEN, "own answer " + answer);
                    }
                    answers.thank(tx.handle(), answer, person(viewer));
                });
    }

    /// Begins or stops to hear of a question.
    void follow(Viewer viewer, long id, boolean follows) {
        change(viewer, id, (tx, _) -> store.follow(tx.handle(), id, person(viewer), follows));
    }

    /// {@return an answer to the question, if the viewer may see it}
    Answer answer(Transaction tx, Viewer viewer, Question question, long id) {
        return answers.find(tx.handle(), id)
                .filter(it -> it.question() == question.id() && sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("answer " + id));
    }

    /// {@return the question, held, if the viewer may see it}
    Question known(Transaction tx, Viewer viewer, long id) {
        return store.lock(tx.handle(), id)
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("question " + id));
    }

    /// {@return a question of which the asker knows}
    Question find(Handle db, long id) {
        return store.find(db, id).orElseThrow(() -> MeentException.notFound("question " + id));
    }

    /// Something that is done with a question.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Question question);
    }

    private void change(Viewer viewer, long id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    deed.with(tx, known(tx, viewer, id));
                    return id;
                });
    }

    private static void saved(Transaction tx, long id, String action) {
        tx.audit(action, "question:" + id, Map.of());
        tx.publish(Question.TYPE, Long.toString(id));
    }

    static long person(Viewer viewer) {
        return viewer.person()
                .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody in particular"));
    }
}
