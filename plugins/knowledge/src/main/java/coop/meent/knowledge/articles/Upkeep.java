package coop.meent.knowledge.articles;

import coop.meent.api.Freshness;
import coop.meent.api.Perishable;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Sight;
import java.util.OptionalLong;
import java.util.Set;

/// Has the platform ask whether an article is still correct, as long as readers see it.
final class Upkeep {
    private final Freshness freshness;

    Upkeep(Freshness freshness) {
        this.freshness = freshness;
    }

    /// Notes that an article changed, for whoever asks about it.
    void changed(Transaction tx, Article article, Collection collection) {
        var id = Long.toString(article.id());
        if (article.readable() && !collection.archived()) {
            freshness.keep(tx, perishable(id, article, collection));
        } else {
            freshness.drop(tx, Article.TYPE, id);
        }
    }

    /// {@return whether somebody may say that an article is still correct: its editors, and who
    /// looks after it for as long as they can read it}
    static boolean answers(Article article, Collection collection, Viewer viewer, Sight sight) {
        var care = article.care();
        boolean cares =
                viewer.person().isPresent()
                        && (viewer.person().equals(care.owner())
                                || viewer.person().equals(care.deputy()));
        return article.readable()
                && (sight.edits(viewer, collection) || (cares && sight.reads(viewer, collection)));
    }

    // without an owner the editors of the collection are asked; without a deputy, after the grace
    private static Perishable perishable(String id, Article article, Collection collection) {
        var care = article.care();
        var owner = one(care.owner());
        var deputy = one(care.deputy());
        return Perishable.of(Article.TYPE, id, article.title(), article.path(), care.reviewBy())
                .correctedAt(article.path() + "/edit")
                .every(collection.rhythm(), collection.grace())
                .ownedBy(
                        owner.isEmpty() ? collection.editors() : owner,
                        deputy.isEmpty() ? collection.editors() : deputy);
    }

    private static Set<Long> one(OptionalLong person) {
        return person.isPresent() ? Set.of(person.getAsLong()) : Set.of();
    }
}
