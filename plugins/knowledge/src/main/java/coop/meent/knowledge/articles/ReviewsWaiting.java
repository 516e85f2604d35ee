package coop.meent.knowledge.articles;

import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Sign;
import coop.meent.api.Waiting.Whose;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Optional;

/// What waits for a reviewer, on their home page.
final class ReviewsWaiting {
    private static final int MOST = 5;

    private final ReadingStore store = new ReadingStore();
    private final Transactions transactions;
    private final Sight sight;
    private final Texts texts;

    ReviewsWaiting(Transactions transactions, Sight sight, Texts texts) {
        this.transactions = transactions;
        this.sight = sight;
        this.texts = texts;
    }

    List<Waiting> of(Viewer viewer) {
        if (!viewer.signedIn()) {
            return List.of();
        }
        return transactions
                .read(viewer, db -> store.toReview(db, sight.binds(viewer), MOST))
                .stream()
                .map(it -> waiting(it, viewer))
                .toList();
    }

    private Waiting waiting(Article it, Viewer viewer) {
        var language = viewer.language();
        return new Waiting(
                it.subject(),
                Sign.COMMUNITY,
                texts.text(language, "articles.waiting", it.title()),
                texts.text(language, "articles.waiting.text"),
                Optional.empty(),
                it.path() + "/review",
                texts.text(language, "articles.waiting.action"),
                viewer.administrator() ? Whose.TEAM : Whose.PERSON);
    }
}
