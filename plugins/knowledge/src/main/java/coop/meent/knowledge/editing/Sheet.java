package coop.meent.knowledge.editing;

import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.shelves.Collection;
import java.util.Optional;

/// What somebody writes at: an article, or a new one in a collection.
///
/// @param original of what it is a translation
record Sheet(Collection collection, Optional<Article> article, Optional<Article> original) {
    /// {@return under which name the drafts know it}
    String place() {
        return article.map(Article::subject)
                .or(() -> original.map(it -> "translation:" + it.id()))
                .orElse("collection:" + collection.id());
    }

    /// {@return the page to which the form is sent}
    public String path() {
        return article.map(it -> it.path() + "/edit").orElse("/knowledge/new");
    }

    /// {@return where its draft is kept}
    public String draftPath() {
        return article.map(it -> it.path() + "/draft").orElse("/knowledge/new/draft");
    }

    /// {@return the page on which somebody begins anew}
    String beginning() {
        return article.isPresent()
                ? path()
                : path()
                        + original.map(it -> "?translates=" + it.id())
                                .orElse("?collection=" + collection.id());
    }

    /// {@return the page on which somebody goes on with their draft}
    String resume() {
        var from = beginning();
        return from + (from.contains("?") ? "&" : "?") + "draft=resume";
    }

    /// {@return the way out}
    String back() {
        return article.or(() -> original).map(Article::path).orElse(collection.path());
    }

    /// {@return whether a new translation is made}
    public boolean translates() {
        return article.isEmpty() && original.isPresent();
    }

    /// {@return whether the original has had revisions since this translation was made of it}
    public boolean behind() {
        return article.flatMap(
                        it -> original.filter(other -> other.latest() > it.basedOn().orElse(0)))
                .isPresent();
    }
}
