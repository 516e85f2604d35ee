package coop.meent.knowledge.articles;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.writing.Destination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/// Lets readers see a revision: writes its page, its links and who said that it is right.
final class Showing {
    private final ArticleStore store = new ArticleStore();
    private final RevisionStore revisions = new RevisionStore();
    private final LinkStore links = new LinkStore();
    private final Prose prose;
    private final Attachments attachments;
    private final Upkeep upkeep;
    private final Clock clock;

    Showing(Prose prose, Attachments attachments, Upkeep upkeep, Clock clock) {
        this.prose = prose;
        this.attachments = attachments;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    Article show(Transaction tx, Viewer by, Held held, int no) {
        return show(tx, by, held, no, LocalDate.now(clock).plus(held.collection().rhythm()));
    }

    /// @param reviewBy the last day on which it may be taken for correct
    Article show(Transaction tx, Viewer by, Held held, int no, LocalDate reviewBy) {
        var db = tx.handle();
        long id = held.article().id();
        var revision = revisions.find(db, id, no).orElseThrow();
        var written =
                prose.write(
                        revision.body(),
                        held.article().card().language(),
                        titles(tx, revision),
                        Attachments.byId(attachments.of(db, id)));
        var now = clock.instant();
        store.show(db, revision, written, reviewBy, now);
        links.keep(db, id, written.destinations());
        decide(tx, by, held, Verdict.APPROVED, "");
        var shown = store.find(db, id).orElseThrow();
        upkeep.changed(tx, shown, held.collection());
        tx.publish(Article.TYPE, Long.toString(id));
        return shown;
    }

    /// Lets the article have the files that the text names.
    void attach(Transaction tx, Viewer by, Revision revision) {
        var destinations = prose.destinations(revision.body());
        attachments.attach(tx.handle(), by, revision.article(), destinations);
    }

    /// Notes what somebody decided about the newest revision.
    void decide(Transaction tx, Viewer by, Held held, Verdict verdict, String note) {
        var article = held.article();
        int no = article.latest();
        var person = by.signedIn() ? by.person() : OptionalLong.empty();
        revisions.decide(
                tx.handle(),
                article.id(),
                new Decision(no, verdict, person, clock.instant(), note));
        tx.audit("article." + verdict.code(), article.subject(), Map.of("revision", no));
    }

    private Map<Long, String> titles(Transaction tx, Revision revision) {
        var targets =
                prose.destinations(revision.body()).stream()
                        .map(Destination::article)
                        .flatMapToLong(OptionalLong::stream)
                        .boxed()
                        .toList();
        return targets.isEmpty() ? Map.of() : store.titles(tx.handle(), targets);
    }
}
