package coop.meent.knowledge.articles;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Articles as they are reported and hidden: whoever reads that something is wrong can say so, and
/// its owner answers.
final class ArticleCare {
    private final ArticleStore store = new ArticleStore();
    private final Articles articles;

    ArticleCare(Articles articles) {
        this.articles = articles;
    }

    Reportable reportable() {
        return new Reportable(Article.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? articles.page(db, viewer, Long.parseLong(id))
                        .map(Reading::article)
                        .map(ArticleCare::thing)
                : Optional.empty();
    }

    private static Thing thing(Article it) {
        return new Thing(it.title(), it.path(), it.care().owner(), OptionalLong.empty());
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Article.TYPE, id);
    }
}
