package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Adds revisions.
final class Writing {
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();
    private final Collections collections = new Collections();
    private final Entrance entrance;
    private final Showing showing;
    private final Clock clock;

    Writing(Entrance entrance, Showing showing, Clock clock) {
        this.entrance = entrance;
        this.showing = showing;
        this.clock = clock;
    }

    Saved save(Transaction tx, Viewer viewer, Save save) {
        return save.article().isPresent() ? next(tx, viewer, save) : first(tx, viewer, save);
    }

    private Saved first(Transaction tx, Viewer viewer, Save save) {
        var db = tx.handle();
        var collection = entrance.collection(db, viewer, save.collection());
        long concept = concept(db, viewer, save);
        free(db, concept, save.card().language(), 0);
        var begun =
                new ArticleStore.Begun(
                        concept,
                        save.translation().map(Translation::revision),
                        collection.id(),
                        save.card(),
                        viewer.signedIn() ? viewer.person() : OptionalLong.empty(),
                        LocalDate.now(clock).plus(collection.rhythm()),
                        OptionalLong.empty(),
                        "");
        long id = store.insert(db, begun, clock.instant()).orElseThrow();
        return added(tx, viewer, save, revision(id, 1, viewer, save));
    }

    private long concept(Handle db, Viewer viewer, Save save) {
        return save.translation()
                .map(it -> entrance.edit(db, viewer, it.original()).article().concept())
                .orElseGet(() -> store.newConcept(db));
    }

    // one text of an article in each language
    private void free(Handle db, long concept, String language, long self) {
        boolean taken =
                store.ofConcept(db, concept).stream()
                        .anyMatch(it -> it.id() != self && it.card().language().equals(language));
        if (taken) {
            throw MeentException.invalid(
                    List.of(Problem.of("language", "articles.problem.language.taken")));
        }
    }

    private Saved next(Transaction tx, Viewer viewer, Save save) {
        var db = tx.handle();
        long id = save.article().orElseThrow();
        var article = entrance.edit(db, viewer, id).article();
        if (article.state() == State.ARCHIVED) {
            throw new MeentException(Code.CONFLICT, "archived: " + article.subject());
        }
        if (save.base() != article.latest()) {
            return stale(db, article, save);
        }
        if (!article.card().language().equals(save.card().language())) {
            free(db, article.concept(), save.card().language(), id);
        }
        var revision = revision(id, article.latest() + 1, viewer, save);
        var basedOn = save.translation().map(Translation::revision);
        store.revised(db, revision, save.card(), basedOn);
        return added(tx, viewer, save, revision);
    }

    private Saved stale(Handle db, Article article, Save save) {
        var base =
                revisions
                        .find(db, article.id(), save.base())
                        .orElseThrow(() -> MeentException.notFound("revision " + save.base()));
        var theirs = revisions.find(db, article.id(), article.latest()).orElseThrow();
        return new Saved.Stale(base, theirs, save);
    }

    Saved restore(Transaction tx, Viewer viewer, long id, int no, String note) {
        var held = entrance.edit(tx.handle(), viewer, id);
        var article = held.article();
        var old =
                revisions
                        .find(tx.handle(), id, no)
                        .orElseThrow(() -> MeentException.notFound("revision " + no));
        if (article.state() == State.ARCHIVED) {
            throw new MeentException(Code.CONFLICT, "archived: " + article.subject());
        }
        var again = again(article.card(), old);
        var save = Save.next(article, article.latest(), old.body()).with(again).because(note);
        var revision = revision(id, article.latest() + 1, viewer, save);
        var restored = restored(revision, no);
        store.revised(tx.handle(), restored, again, Optional.empty());
        return added(tx, viewer, save.shown(), restored);
    }

    // in the language of now: there may be another text in the one of then
    private static Card again(Card now, Revision old) {
        var facts = old.facts().orElse(Revision.Facts.of(now));
        var then = facts.card(old.title(), old.summary());
        return new Card(
                then.kind(),
                now.language(),
                then.title(),
                then.summary(),
                then.tags(),
                then.sector(),
                then.legalForm());
    }

    /// Writes the revision, and shows it where that is wanted and nobody else has to look.
    private Saved added(Transaction tx, Viewer viewer, Save save, Revision revision) {
        var db = tx.handle();
        revisions.add(db, revision);
        showing.attach(tx, viewer, revision);
        var held = entrance.held(db, revision.article());
        tx.audit("article.saved", held.article().subject(), Map.of("revision", revision.no()));
        var article =
                save.show() && !held.collection().fourEyes()
                        ? showing.show(tx, viewer, held, revision.no())
                        : held.article();
        return new Saved.Done(article, revision.no());
    }

    Saved.Done draftFrom(Transaction tx, Proposal proposal) {
        var db = tx.handle();
        var known = store.proposed(db, proposal.key());
        if (known.isPresent()) {
            return new Saved.Done(known.get(), known.get().latest());
        }
        var collection =
                collections
                        .find(db, proposal.collection())
                        .orElseThrow(() ->
                                MeentException.notFound("collection " + proposal.collection()));
        var made = store.insert(db, begun(db, proposal, collection), clock.instant());
        made.ifPresent(id -> revisions.add(db, first(id, proposal)));
        var article = store.proposed(db, proposal.key()).orElseThrow();
        tx.publish(Article.TYPE, Long.toString(article.id()));
        return new Saved.Done(article, article.latest());
    }

    private ArticleStore.Begun begun(Handle db, Proposal proposal, Collection collection) {
        return new ArticleStore.Begun(
                store.newConcept(db),
                Optional.empty(),
                collection.id(),
                proposal.card(),
                proposal.owner(),
                LocalDate.now(clock).plus(collection.rhythm()),
                proposal.question(),
                proposal.key());
    }

    private Revision first(long id, Proposal proposal) {
        var card = proposal.card();
        return new Revision(
                id,
                1,
                card.title(),
                card.summary(),
                Card.clean(proposal.body()),
                "",
                proposal.owner(),
                clock.instant(),
                0,
                OptionalInt.empty(),
                Optional.of(Revision.Facts.of(card)));
    }

    private Revision revision(long id, int no, Viewer viewer, Save save) {
        return new Revision(
                id,
                no,
                save.card().title(),
                save.card().summary(),
                save.body(),
                save.note(),
                viewer.signedIn() ? viewer.person() : OptionalLong.empty(),
                clock.instant(),
                save.base(),
                OptionalInt.empty(),
                Optional.of(Revision.Facts.of(save.card())));
    }

    private static Revision restored(Revision it, int no) {
        return new Revision(
                it.article(),
                it.no(),
                it.title(),
                it.summary(),
                it.body(),
                it.note(),
                it.author(),
                it.at(),
                it.base(),
                OptionalInt.of(no),
                it.facts());
    }
}
