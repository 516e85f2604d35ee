package coop.meent.knowledge.editing;

import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.shelves.Collection;
import java.util.Optional;

/// What somebody writes at: an article, or a new one in a collection.
record Sheet(Collection collection, Optional<Article> article) {
    /// {@return under which name the drafts know it}
    String place() {
        return article.map(Article::subject).orElse("collection:" + collection.id());
    }

    /// {@return the page to which the form is sent}
    String path() {
        return article.map(it -> it.path() + "/edit").orElse("/knowledge/new");
    }

    /// {@return where its draft is kept}
    String draftPath() {
        return article.map(it -> it.path() + "/draft").orElse("/knowledge/new/draft");
    }

    /// {@return the page on which somebody begins anew}
    String beginning() {
        return article.isPresent() ? path() : path() + "?collection=" + collection.id();
    }

    /// {@return the way out}
    String back() {
        return article.map(Article::path).orElse(collection.path());
    }
}
