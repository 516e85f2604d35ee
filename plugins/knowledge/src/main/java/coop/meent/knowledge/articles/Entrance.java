package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import org.jdbi.v3.core.Handle;

/// Lets who may change an article hold it; others learn no more than they may know.
final class Entrance {
    private final ArticleStore store = new ArticleStore();
    private final Collections collections = new Collections();
    private final Sight sight;

    Entrance(Sight sight) {
        this.sight = sight;
    }

    /// {@return the article, for one of its editors}
    Held edit(Handle db, Viewer viewer, long id) {
        var held = held(db, id);
        if (!sight.edits(viewer, held.collection())) {
            throw refusal(viewer, held);
        }
        return held;
    }

    /// {@return the article, for one of its reviewers}
    Held review(Handle db, Viewer viewer, long id) {
        var held = held(db, id);
        if (!sight.reviews(viewer, held.collection())) {
            throw refusal(viewer, held);
        }
        return held;
    }

    /// {@return the article, for who may say that it is still correct}
    Held answer(Handle db, Viewer viewer, long id) {
        var held = held(db, id);
        if (!Upkeep.answers(held.article(), held.collection(), viewer, sight)) {
            throw refusal(viewer, held);
        }
        return held;
    }

    /// {@return a collection in which the viewer writes}
    Collection collection(Handle db, Viewer viewer, long id) {
        var collection =
                collections
                        .find(db, id)
                        .filter(it -> sight.reads(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        if (!sight.edits(viewer, collection)) {
            throw new MeentException(Code.FORBIDDEN, "no editor of collection " + id);
        }
        if (collection.archived()) {
            throw new MeentException(Code.CONFLICT, "archived: collection " + id);
        }
        return collection;
    }

    Held held(Handle db, long id) {
        var article =
                store.lock(db, id).orElseThrow(() -> MeentException.notFound("article " + id));
        return new Held(article, collections.find(db, article.collection()).orElseThrow());
    }

    private MeentException refusal(Viewer viewer, Held held) {
        boolean knows =
                sight.keeps(viewer, held.collection())
                        || (held.article().known() && sight.reads(viewer, held.collection()));
        return knows
                ? new MeentException(Code.FORBIDDEN, "no keeper of " + held.article().subject())
                : MeentException.notFound("article " + held.article().id());
    }
}
