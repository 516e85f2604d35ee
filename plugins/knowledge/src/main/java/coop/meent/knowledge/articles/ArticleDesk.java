package coop.meent.knowledge.articles;

import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Sight;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Everything that changes an article; each method is one transaction, but those that are given
/// one.
public final class ArticleDesk {
    private final Transactions transactions;
    private final Writing writing;
    private final Entrance entrance;
    private final Approval approval;
    private final Upkeep upkeep;
    private final Showing showing;
    private final SaveCheck check;
    private final Clock clock;
    private final ArticleStore store = new ArticleStore();

    ArticleDesk(Platform platform, Sight sight, Prose prose, Attachments attachments) {
        this(platform, sight, prose, attachments, platform.clock());
    }

    ArticleDesk(Platform platform, Sight sight, Prose prose, Attachments attachments, Clock clock) {
        this.transactions = platform.transactions();
        this.clock = clock;
        this.upkeep = new Upkeep(platform.freshness());
        this.entrance = new Entrance(sight);
        this.showing = new Showing(prose, attachments, upkeep, clock);
        this.approval = new Approval(entrance, showing, upkeep, clock);
        this.writing = new Writing(entrance, showing, clock);
        this.check = new SaveCheck(platform.organisations());
    }

    /// Keeps a new article, or a new revision of one.
    ///
    /// @throws MeentException when something in it is wrong, or the viewer may not
    public Saved save(Viewer viewer, Save save) {
        var problems = check(save);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return transactions.run(viewer, tx -> writing.save(tx, viewer, save));
    }

    /// {@return what is wrong with it, by field}
    public List<Problem> check(Save save) {
        return check.check(save);
    }

    /// Asks somebody else to approve the newest revision.
    public void submit(Viewer viewer, long article, int revision) {
        change(viewer, tx -> approval.submit(tx, viewer, article, revision));
    }

    /// Lets readers see the newest revision; with four eyes, by somebody who did not write it.
    public void approve(Viewer viewer, long article, int revision) {
        transactions.run(viewer, tx -> approval.approve(tx, viewer, article, revision));
    }

    /// Gives what was submitted back to who wrote it.
    public void sendBack(Viewer viewer, long article, String why) {
        if (why.isBlank()) {
            throw MeentException.invalid(List.of(Problem.of("why", "articles.problem.why")));
        }
        change(
                viewer,
                tx -> {
                    var held = entrance.review(tx.handle(), viewer, article);
                    approval.sendBack(tx, viewer, held, why);
                });
    }

    /// Takes an article out of sight.
    public void archive(Viewer viewer, long article) {
        edit(viewer, article, (tx, held) -> approval.archive(tx, viewer, held));
    }

    /// Brings an archived article back.
    public void reopen(Viewer viewer, long article) {
        edit(viewer, article, (tx, held) -> approval.reopen(tx, viewer, held));
    }

    /// Makes the text of an older revision the newest.
    public Saved restore(Viewer viewer, long article, int revision, String note) {
        return transactions.run(viewer, tx -> writing.restore(tx, viewer, article, revision, note));
    }

    /// Puts an article into another collection, in which the viewer writes too.
    public void move(Viewer viewer, long article, long collection) {
        edit(
                viewer,
                article,
                (tx, held) -> {
                    var target = entrance.collection(tx.handle(), viewer, collection);
                    store.move(tx.handle(), article, target.id());
                    changed(tx, new Held(find(tx, article), target));
                    var there = Map.of("collection", collection);
                    tx.audit("article.moved", held.article().subject(), there);
                });
    }

    /// Says in which order the articles of a collection stand; those that are left out stand behind
    /// the others, as they stood.
    public void order(Viewer viewer, long collection, List<Long> articles) {
        change(
                viewer,
                tx -> {
                    var target = entrance.collection(tx.handle(), viewer, collection);
                    store.order(tx.handle(), target.id(), articles);
                    tx.audit("collection.ordered", "collection:" + collection, Map.of());
                });
    }

    /// Says who looks after an article, and until when it may be taken for correct.
    public void entrust(Viewer viewer, long article, Care care) {
        edit(
                viewer,
                article,
                (tx, held) -> {
                    store.entrust(tx.handle(), article, care);
                    changed(tx, new Held(find(tx, article), held.collection()));
                    var until = Map.of("reviewBy", care.reviewBy().toString());
                    tx.audit("article.entrusted", held.article().subject(), until);
                });
    }

    /// {@return the draft of a proposal: made now, or the one that was made of it before}
    public Saved.Done draftFrom(Transaction tx, Proposal proposal) {
        return writing.draftFrom(tx, proposal);
    }

    /// Says that what readers see is still correct.
    public void confirm(Viewer viewer, long article) {
        change(
                viewer,
                tx -> {
                    entrance.answer(tx.handle(), viewer, article);
                    confirmed(tx, viewer, article);
                });
    }

    /// Notes that somebody said that an article is still correct.
    void confirmed(Transaction tx, Viewer by, long id) {
        var held = entrance.held(tx.handle(), id);
        var care = held.article().care();
        var next = LocalDate.now(clock).plus(held.collection().rhythm());
        store.entrust(tx.handle(), id, new Care(care.owner(), care.deputy(), next));
        showing.decide(tx, by, held, Verdict.CONFIRMED, "");
        changed(tx, new Held(find(tx, id), held.collection()));
    }

    private void changed(Transaction tx, Held held) {
        upkeep.changed(tx, held.article(), held.collection());
        tx.publish(Article.TYPE, Long.toString(held.article().id()));
    }

    private Article find(Transaction tx, long id) {
        return store.find(tx.handle(), id).orElseThrow();
    }

    /// Something that is done with an article.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Held held);
    }

    private void edit(Viewer viewer, long article, Deed deed) {
        change(viewer, tx -> deed.with(tx, entrance.edit(tx.handle(), viewer, article)));
    }

    private void change(Viewer viewer, Consumer<Transaction> work) {
        transactions.run(
                viewer,
                tx -> {
                    work.accept(tx);
                    return true;
                });
    }
}
