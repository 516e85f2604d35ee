package coop.meent.knowledge.editing;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.State;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Optional;

/// Lets editors in; others learn no more than they may know.
final class Entry {
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Articles articles;
    private final Sight sight;

    Entry(Transactions transactions, Articles articles, Sight sight) {
        this.transactions = transactions;
        this.articles = articles;
        this.sight = sight;
    }

    /// {@return the collections in which the viewer writes}
    List<Collection> collections(Viewer viewer) {
        return transactions.read(viewer, collections::all).stream()
                .filter(it -> !it.archived() && sight.edits(viewer, it))
                .toList();
    }

    /// {@return a new article of a collection}
    Sheet fresh(Viewer viewer, long id) {
        var collection =
                transactions
                        .read(viewer, db -> collections.find(db, id))
                        .filter(it -> sight.reads(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        if (!sight.edits(viewer, collection)) {
            throw new MeentException(Code.FORBIDDEN, "no editor of collection " + id);
        }
        if (collection.archived()) {
            throw new MeentException(Code.CONFLICT, "archived: collection " + id);
        }
        return new Sheet(collection, Optional.empty(), Optional.empty());
    }

    /// {@return an article that the viewer edits}
    Sheet article(Viewer viewer, long id) {
        var reading = articles.edited(viewer, id);
        if (reading.article().state() == State.ARCHIVED) {
            throw new MeentException(Code.CONFLICT, "archived: article " + id);
        }
        var article = reading.article();
        return new Sheet(
                reading.collection(),
                Optional.of(article),
                article.original() ? Optional.empty() : original(viewer, article));
    }

    /// {@return a new translation of an article that the viewer edits}
    Sheet translation(Viewer viewer, long id) {
        var sheet = article(viewer, id);
        var original = sheet.original().or(sheet::article);
        return new Sheet(sheet.collection(), Optional.empty(), original);
    }

    /// {@return the article whose form was sent, or asked for without an id}
    Sheet sent(Viewer viewer, long translates, long collection) {
        return translates > 0 ? translation(viewer, translates) : fresh(viewer, collection);
    }

    private Optional<Article> original(Viewer viewer, Article translation) {
        return transactions
                .read(viewer, db -> articles.ofConcept(db, translation.concept()))
                .stream()
                .filter(Article::original)
                .findFirst();
    }
}
