package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.util.Set;

/// The way of a revision to its readers, and of an article out of sight.
final class Approval {
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();
    private final Entrance entrance;
    private final Showing showing;
    private final Upkeep upkeep;
    private final Clock clock;

    Approval(Entrance entrance, Showing showing, Upkeep upkeep, Clock clock) {
        this.entrance = entrance;
        this.showing = showing;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    void submit(Transaction tx, Viewer viewer, long id, int revision) {
        var held = entrance.edit(tx.handle(), viewer, id);
        expect(held, State.DRAFT, revision);
        store.state(tx.handle(), id, State.REVIEW, clock.instant());
        showing.decide(tx, viewer, held, Verdict.SUBMITTED, "");
        Tidings.submitted(tx, viewer, held);
    }

    /// Shows what was submitted; where nobody else has to look, also what was not.
    Article approve(Transaction tx, Viewer viewer, long id, int revision) {
        var db = tx.handle();
        if (!entrance.held(db, id).collection().fourEyes()) {
            var held = entrance.edit(db, viewer, id);
            expectNewest(held, revision);
            expectNot(held, State.ARCHIVED);
            return showing.show(tx, viewer, held, revision);
        }
        var held = entrance.review(db, viewer, id);
        expect(held, State.REVIEW, revision);
        var writers = writers(tx, held);
        if (viewer.person().isPresent() && writers.contains(viewer.person().getAsLong())) {
            throw new MeentException(Code.FORBIDDEN, "own text: " + held.article().subject());
        }
        Tidings.decided(tx, held, writers, "");
        return showing.show(tx, viewer, held, revision);
    }

    private Set<Long> writers(Transaction tx, Held held) {
        var article = held.article();
        return revisions.writers(tx.handle(), article.id(), article.shown().orElse(0));
    }

    void sendBack(Transaction tx, Viewer viewer, Held held, String why) {
        expect(held, State.REVIEW, held.article().latest());
        store.state(tx.handle(), held.article().id(), State.DRAFT, clock.instant());
        showing.decide(tx, viewer, held, Verdict.SENT_BACK, why);
        Tidings.decided(tx, held, writers(tx, held), why);
    }

    void archive(Transaction tx, Viewer viewer, Held held) {
        expectNot(held, State.ARCHIVED);
        turn(tx, held, State.ARCHIVED);
        showing.decide(tx, viewer, held, Verdict.ARCHIVED, "");
    }

    void reopen(Transaction tx, Viewer viewer, Held held) {
        var article = held.article();
        expect(held, State.ARCHIVED, article.latest());
        boolean seen = article.shown().isPresent() && !article.ahead();
        turn(tx, held, seen ? State.APPROVED : State.DRAFT);
        showing.decide(tx, viewer, held, Verdict.REOPENED, "");
    }

    private void turn(Transaction tx, Held held, State state) {
        long id = held.article().id();
        store.state(tx.handle(), id, state, clock.instant());
        upkeep.changed(tx, store.find(tx.handle(), id).orElseThrow(), held.collection());
        tx.publish(Article.TYPE, Long.toString(id));
    }

    private static void expect(Held held, State state, int revision) {
        expectNewest(held, revision);
        if (held.article().state() != state) {
            throw new MeentException(
                    Code.CONFLICT, held.article().state() + ": " + held.article().subject());
        }
    }

    private static void expectNot(Held held, State state) {
        if (held.article().state() == state) {
            throw new MeentException(Code.CONFLICT, state + ": " + held.article().subject());
        }
    }

    private static void expectNewest(Held held, int revision) {
        if (held.article().latest() != revision) {
            throw new MeentException(
                    Code.CONFLICT, "not the newest revision: " + held.article().subject());
        }
    }
}
