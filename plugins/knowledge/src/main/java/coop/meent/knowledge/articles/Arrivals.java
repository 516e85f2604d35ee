package coop.meent.knowledge.articles;

import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// Makes articles that come from elsewhere. Whoever calls this has looked whether the viewer may.
public final class Arrivals {
    private final ArrivalStore arriving = new ArrivalStore();
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();
    private final Entrance entrance;
    private final Showing showing;
    private final Clock clock;

    Arrivals(Platform platform, Sight sight, Prose prose, Attachments attachments) {
        this.clock = platform.clock();
        this.entrance = new Entrance(sight);
        this.showing = new Showing(prose, attachments, new Upkeep(platform.freshness()), clock);
    }

    /// {@return ids for articles that are made later, so that they can lead to each other}
    public List<Long> reserve(Handle db, int many) {
        return arriving.reserve(db, many);
    }

    /// Makes an article that readers do not see yet; one that was made before stays as it is.
    public void place(Transaction tx, Viewer viewer, Arrival it) {
        var db = tx.handle();
        if (arriving.insert(db, it, concept(db, it), clock.instant())) {
            revisions.add(db, first(viewer, it));
            arriving.attach(db, it.id(), it.files());
            tx.audit("article.saved", Article.TYPE + ":" + it.id(), Map.of("revision", 1));
        }
    }

    // one text of an article in each language: a second one stands alone
    private long concept(Handle db, Arrival it) {
        return it.original().stream()
                .mapToObj(id -> store.find(db, id))
                .flatMap(Optional::stream)
                .map(Article::concept)
                .filter(concept ->
                        store.ofConcept(db, concept).stream()
                                .noneMatch(there ->
                                        there.card().language().equals(it.card().language())))
                .findFirst()
                .orElseGet(() -> store.newConcept(db));
    }

    private Revision first(Viewer viewer, Arrival it) {
        return new Revision(
                it.id(),
                1,
                it.card().title(),
                it.card().summary(),
                it.body(),
                "",
                viewer.person(),
                clock.instant(),
                0,
                OptionalInt.empty(),
                Optional.of(Revision.Facts.of(it.card())));
    }

    /// Lets readers see what arrived; the day on which somebody looks at it again stays.
    public void show(Transaction tx, Viewer viewer, long id) {
        var held = entrance.held(tx.handle(), id);
        var article = held.article();
        if (article.shown().isPresent()
                || article.state() != State.DRAFT
                || held.collection().fourEyes()) {
            return;
        }
        showing.show(tx, viewer, held, article.latest(), article.care().reviewBy());
    }
}
