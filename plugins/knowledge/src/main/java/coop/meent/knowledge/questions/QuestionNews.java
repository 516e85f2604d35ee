package coop.meent.knowledge.questions;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people hear of questions: the asker at once, who follows one in the mail of the week, and
/// of new questions who wants to.
final class QuestionNews {
    private static final String MINE = "knowledge.answer";
    private static final String FOLLOWED = "knowledge.followed";
    private static final String NEW = "knowledge.question";
    private static final Viewer WORK = Viewer.system("knowledge.questions");

    private final QuestionStore store = new QuestionStore();
    private final Transactions transactions;
    private final QuestionSight sight;

    QuestionNews(Transactions transactions, QuestionSight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    List<NoticeKind> kinds() {
        return List.of(
                kind(MINE, "questions.notice.kind.mine", Channel.NOW),
                kind(FOLLOWED, "questions.notice.kind.followed", Channel.WEEKLY),
                // nobody gets mail about other people's questions who did not ask for it
                kind(NEW, "questions.notice.kind.new", Channel.NONE));
    }

    NoticeKind kind(String id, String label, Channel usual) {
        return new NoticeKind(id, label, label + ".when", usual, this::judge);
    }

    private BiPredicate<Viewer, String> judge(Set<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).toList();
        var found =
                transactions.read(WORK, db -> store.all(db, numbers)).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> Long.toString(it.id()), Function.identity()));
        return (viewer, id) ->
                Optional.ofNullable(found.get(id)).filter(it -> sight.sees(viewer, it)).isPresent();
    }

    static void asked(Transaction tx, long id, String title) {
        tx.notify(
                Notice.of(NEW, "question:" + id, Question.path(id))
                        .saying("questions.notice.new", title));
    }

    /// Tells the asker and who follows that there is an answer.
    static void answered(Transaction tx, Question it, long answer, Told told) {
        var once = "answer:" + answer;
        var mine = said(it, MINE, "questions.notice.mine").once(once);
        tell(tx, mine, told.asker(it));
        tell(tx, said(it, FOLLOWED, "questions.notice.followed").once(once), told.others(it));
    }

    /// Tells who follows that an answer helped.
    static void accepted(Transaction tx, Question it, long answer, Told told) {
        var helped = said(it, FOLLOWED, "questions.notice.accepted").once("accepted:" + answer);
        tell(tx, helped, told.others(it));
    }

    private static Notice said(Question it, String kind, String words) {
        return Notice.of(kind, it.subject(), it.path()).saying(words, it.title());
    }

    private static void tell(Transaction tx, Notice notice, Collection<Long> to) {
        if (!to.isEmpty()) {
            tx.notify(notice.to(to));
        }
    }

    /// Who is told.
    ///
    /// @param followers of the question
    /// @param but who did it, and knows
    record Told(List<Long> followers, OptionalLong but) {
        List<Long> asker(Question it) {
            return all().filter(id -> it.asker().equals(OptionalLong.of(id))).toList();
        }

        List<Long> others(Question it) {
            return all().filter(id -> !it.asker().equals(OptionalLong.of(id))).toList();
        }

        private Stream<Long> all() {
            return followers.stream().filter(id -> !but.equals(OptionalLong.of(id)));
        }
    }
}
