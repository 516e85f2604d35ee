package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What there is to read of articles. What takes a [Handle] asks nobody whether they may; what
/// takes a [Viewer] gives what that one may know.
public final class Articles {
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();
    private final ReadingStore reading = new ReadingStore();
    private final BookStore books = new BookStore();
    private final Transactions transactions;
    private final Sight sight;

    public Articles(Transactions transactions, Sight sight) {
        this.transactions = transactions;
        this.sight = sight;
    }

    public Optional<Article> find(Handle db, long id) {
        return store.find(db, id);
    }

    /// {@return all articles of a collection in their order, whatever their state}
    public List<Article> of(Handle db, long collection) {
        return store.ofCollection(db, collection);
    }

    /// {@return the translations of one article, itself among them, the original first}
    public List<Article> ofConcept(Handle db, long concept) {
        return store.ofConcept(db, concept);
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

    /// {@return those of the articles whose titles the viewer may see}
    public Map<Long, Reading.Titled> titles(Handle db, Viewer viewer, List<Long> ids) {
        return ids.isEmpty() ? Map.of() : reading.titles(db, sight.binds(viewer), ids, true);
    }

    /// {@return the same, of what readers see}
    public Map<Long, Reading.Titled> shown(Handle db, Viewer viewer, List<Long> ids) {
        return ids.isEmpty() ? Map.of() : reading.titles(db, sight.binds(viewer), ids, false);
    }

    /// {@return an article as the viewer may read it, in one statement}
    public Optional<Reading> page(Handle db, Viewer viewer, long id) {
        return reading.page(db, sight.binds(viewer), id).filter(it -> knows(viewer, it));
    }

    /// {@return an article that the viewer may read}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    public Reading page(Viewer viewer, long id) {
        return transactions
                .read(viewer, db -> page(db, viewer, id))
                .orElseThrow(() -> MeentException.notFound("article " + id));
    }

    /// {@return an article whose history the viewer may see: of a collection that they keep}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    public Reading kept(Viewer viewer, long id) {
        var found = page(viewer, id);
        if (!sight.keeps(viewer, found.collection())) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "no keeper of article " + id);
        }
        return found;
    }

    /// {@return an article that the viewer edits}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    public Reading edited(Viewer viewer, long id) {
        var found = page(viewer, id);
        if (!sight.edits(viewer, found.collection())) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "no editor of article " + id);
        }
        return found;
    }

    // who could read it once learns that it has gone; who never could learns nothing
    private boolean knows(Viewer viewer, Reading it) {
        var article = it.article();
        return sight.keeps(viewer, it.collection())
                || (article.known() && sight.reads(viewer, it.collection()));
    }

    /// {@return the articles of a collection that the viewer may read}
    Slice<Article> list(Viewer viewer, Collection collection, String cursor, int limit) {
        boolean every = sight.keeps(viewer, collection);
        var after = Reading.Key.parse(cursor);
        return transactions.read(
                viewer,
                db -> {
                    var rows = reading.list(db, collection.id(), every, after, limit + 1);
                    return Slice.of(rows, limit, Reading.Key::text);
                });
    }

    /// {@return the articles of a collection that somebody may read, with their texts, in order}
    ///
    /// @param eyes of whoever will read them, as [Sight#binds] gives
    /// @param cursor of the piece before; empty for the first
    public Slice<Reading> book(
            Handle db, Map<String, Object> eyes, long collection, String cursor, int limit) {
        var rows = books.pages(db, eyes, collection, Reading.Key.parse(cursor), limit + 1);
        return Slice.of(rows, limit, it -> Reading.Key.text(it.article()));
    }

    /// {@return the articles that [#book] has for somebody}
    public List<Long> bound(Handle db, Map<String, Object> eyes, long collection) {
        return books.bound(db, eyes, collection);
    }

    /// {@return the articles that readers saw change last, as a visitor may read them}
    ///
    /// @param collection only those in it; 0 for all
    public List<Reading> newest(Handle db, long collection, int limit) {
        return books.newest(db, sight.binds(Viewer.visitor("nl")), collection, limit);
    }

    /// {@return how many articles readers see, by collection}
    public Map<Long, Integer> counts(Handle db) {
        return reading.counts(db);
    }
}
