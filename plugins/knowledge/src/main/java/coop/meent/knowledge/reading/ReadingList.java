package coop.meent.knowledge.reading;

import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.reading.LaterStore.Kept;
import java.time.Clock;
import java.util.List;

/// What somebody keeps for later: theirs alone.
final class ReadingList {
    private static final int MOST = 200;

    private final LaterStore store = new LaterStore();
    private final Open open;
    private final ArticlesPart articles;
    private final Transactions transactions;
    private final Clock clock;

    ReadingList(Platform platform, ArticlesPart articles) {
        this.open = new Open(articles.articles());
        this.articles = articles;
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    void add(Viewer viewer, long id) {
        long article = open.article(viewer, id).article().id();
        long person = viewer.person().orElseThrow();
        transactions.<Boolean>run(
                viewer,
                tx -> {
                    store.add(tx.handle(), person, article, clock.instant());
                    return true;
                });
    }

    /// Takes an article off, also one that they may no longer read.
    void remove(Viewer viewer, long article) {
        long person = viewer.person().orElseThrow();
        transactions.<Boolean>run(
                viewer,
                tx -> {
                    store.remove(tx.handle(), person, article);
                    return true;
                });
    }

    List<Kept> of(Viewer viewer) {
        var eyes = articles.sight().binds(viewer);
        return transactions.read(viewer, db -> store.all(db, eyes, MOST));
    }
}
