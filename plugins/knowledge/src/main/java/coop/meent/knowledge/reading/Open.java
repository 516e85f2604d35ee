package coop.meent.knowledge.reading;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.Reading;

/// Finds the articles that readers see.
final class Open {
    private final Articles articles;

    Open(Articles articles) {
        this.articles = articles;
    }

    /// {@return an article that readers see and the viewer may read}
    ///
    /// @throws MeentException when there is none, none that they may know of, or not any more
    Reading article(Viewer viewer, long id) {
        var found = articles.page(viewer, id);
        if (!found.article().known()) {
            throw MeentException.notFound("article " + id);
        }
        if (!found.article().readable()) {
            throw new MeentException(Code.GONE, found.article().subject());
        }
        return found;
    }
}
