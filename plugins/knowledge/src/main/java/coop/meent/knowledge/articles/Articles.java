package coop.meent.knowledge.articles;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What there is to read of articles. Asks nobody whether they may: that is for who calls.
public final class Articles {
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();

    public Optional<Article> find(Handle db, long id) {
        return store.find(db, id);
    }

    /// {@return all articles of a collection in their order, whatever their state}
    public List<Article> of(Handle db, long collection) {
        return store.ofCollection(db, collection);
    }

    public Optional<Revision> revision(Handle db, long article, int no) {
        return revisions.find(db, article, no);
    }

    /// {@return the revisions, newest first, without their bodies}
    ///
    /// @param before only those with a lower number; 0 for all
    public List<Revision> revisions(Handle db, long article, int before, int limit) {
        return revisions.list(db, article, before, limit);
    }

    /// {@return what was decided, newest first}
    public List<Decision> decisions(Handle db, long article) {
        return revisions.decisions(db, article);
    }
}
