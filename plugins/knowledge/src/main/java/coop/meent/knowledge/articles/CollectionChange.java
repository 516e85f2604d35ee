package coop.meent.knowledge.articles;

import coop.meent.api.Transaction;
import coop.meent.knowledge.shelves.Collection;

/// What becomes of the articles of a collection that changed: search learns who may find them, and
/// who asks about them learns how often.
final class CollectionChange {
    private final ArticleStore store = new ArticleStore();
    private final Upkeep upkeep;

    CollectionChange(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    void changed(Transaction tx, Collection collection) {
        for (var article : store.ofCollection(tx.handle(), collection.id())) {
            if (article.shown().isPresent()) {
                upkeep.changed(tx, article, collection);
                tx.publish(Article.TYPE, Long.toString(article.id()));
            }
        }
    }
}
