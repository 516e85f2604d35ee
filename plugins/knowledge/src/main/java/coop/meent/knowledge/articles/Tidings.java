package coop.meent.knowledge.articles;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Set;

/// What people hear of articles: reviewers what waits for them, writers what became of their text.
final class Tidings {
    private static final String REVIEW = "knowledge.review";
    private static final String DECIDED = "knowledge.decided";

    private final Judge judge;
    private final Sight sight;

    Tidings(Judge judge, Sight sight) {
        this.judge = judge;
        this.sight = sight;
    }

    List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind(
                        REVIEW,
                        "articles.notice.kind.review",
                        "articles.notice.kind.review.when",
                        Channel.NOW,
                        ids -> judge.by(ids, this::waits)),
                new NoticeKind(
                        DECIDED,
                        "articles.notice.kind.decided",
                        "articles.notice.kind.decided.when",
                        Channel.NOW,
                        ids -> judge.by(ids, this::keeps)));
    }

    private boolean waits(Viewer viewer, Held held) {
        return held.article().state() == State.REVIEW && sight.reviews(viewer, held.collection());
    }

    private boolean keeps(Viewer viewer, Held held) {
        return sight.keeps(viewer, held.collection());
    }

    /// Tells the reviewers of the collection that a text waits for them.
    static void submitted(Transaction tx, Viewer by, Held held) {
        var article = held.article();
        var reviewers =
                held.collection().reviewers().stream()
                        .filter(it -> it != by.person().orElse(0))
                        .toList();
        tx.notify(
                Notice.of(REVIEW, article.subject(), article.path() + "/review")
                        .to(reviewers)
                        .saying("articles.notice.submitted", article.title(), by.name())
                        .once(Integer.toString(article.latest())));
    }

    /// Tells who wrote a text what became of it.
    ///
    /// @param why empty when it was approved
    static void decided(Transaction tx, Held held, Set<Long> writers, String why) {
        var article = held.article();
        var message = why.isEmpty() ? "articles.notice.approved" : "articles.notice.back";
        tx.notify(
                Notice.of(
                                DECIDED,
                                article.subject(),
                                article.path() + (why.isEmpty() ? "" : "/review"))
                        .to(writers)
                        .saying(message, article.title(), why)
                        .once(article.latest() + (why.isEmpty() ? "" : "-" + article.version())));
    }
}
