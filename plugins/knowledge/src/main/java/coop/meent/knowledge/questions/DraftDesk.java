package coop.meent.knowledge.questions;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.Card;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Proposal;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Makes drafts of articles: of an answer that helped, in one click, and one only.
final class DraftDesk {
    private final AnswerStore answers = new AnswerStore();
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final QuestionDesk questions;
    private final ArticleDesk articles;
    private final Sight sight;

    DraftDesk(
            Transactions transactions, QuestionDesk questions, ArticleDesk articles, Sight sight) {
        this.transactions = transactions;
        this.questions = questions;
        this.articles = articles;
        this.sight = sight;
    }

    /// {@return the id of the article that says the same as the answer that helped}
    ///
    /// @param collection its id, as typed
    long draft(Viewer viewer, long id, String collection) {
        return transactions.run(
                viewer,
                tx -> {
                    var question = questions.known(tx, viewer, id);
                    var into = collection(tx, viewer, collection);
                    var made = articles.draftFrom(tx, proposal(tx, question, into));
                    var article = Map.of("article", made.article().id());
                    tx.audit("question.drafted", question.subject(), article);
                    return made.article().id();
                });
    }

    private Collection collection(Transaction tx, Viewer viewer, String typed) {
        var found =
                collections.all(tx.handle()).stream()
                        .filter(it -> sight.edits(viewer, it) && !it.archived())
                        .toList();
        if (found.isEmpty()) {
            throw new MeentException(Code.FORBIDDEN, "no editor of any collection");
        }
        return found.stream()
                .filter(it -> Long.toString(it.id()).equals(typed))
                .findFirst()
                .orElseThrow(DraftDesk::wrong);
    }

    private static MeentException wrong() {
        return MeentException.invalid(
                List.of(Problem.of("collection", "articles.problem.collection")));
    }

    private Proposal proposal(Transaction tx, Question question, Collection into) {
        long accepted =
                question.accepted()
                        .orElseThrow(() ->
                                new MeentException(Code.CONFLICT, "open: " + question.subject()));
        var answer = answers.find(tx.handle(), accepted).orElseThrow();
        var wording = question.wording();
        var card =
                new Card(Kind.FAQ, wording.language(), wording.title(), "", wording.tags(), "", "");
        return new Proposal(
                question.subject(),
                into.id(),
                card,
                answer.body(),
                answer.author(),
                OptionalLong.of(question.id()));
    }
}
