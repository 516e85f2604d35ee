package coop.meent.knowledge.reading;

import coop.meent.api.LongWork;
import coop.meent.api.LongWork.Turn;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.reading.PaperStore.Ordered;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Papers of whole collections, made as long work for who asked: first the articles that they may
/// read are laid ready, some at each step, then the paper is printed in one.
final class CollectionPapers {
    private static final String KIND = "paper";
    private static final String PAPER = "knowledge.paper";
    private static final String READY = "reading.paper.ready";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Viewer SELF = Viewer.system("knowledge.papers");

    private final Collections collections = new Collections();
    private final PaperStore store = new PaperStore();
    private final Platform platform;
    private final ArticlesPart articles;
    private final Binding binding;

    CollectionPapers(Platform platform, ArticlesPart articles, ArticlePaper papers) {
        this.platform = platform;
        this.articles = articles;
        this.binding = new Binding(platform, articles.articles(), papers);
    }

    /// A paper, and the collection that stands on it.
    record Shown(Ordered paper, Collection collection) {}

    LongWork work() {
        return new LongWork(KIND, this::step);
    }

    ScheduledWork upkeep() {
        return ScheduledWork.every("papers", Duration.ofHours(6), this::forget);
    }

    NoticeKind kind() {
        return new NoticeKind(
                PAPER, READY + ".label", READY + ".when", Channel.NOW, CollectionPapers::asked);
    }

    // it says that a file is ready, to who asked for it, and nothing of what stands in it
    private static BiPredicate<Viewer, String> asked(Set<String> subjects) {
        return (viewer, subject) -> viewer.signedIn() && subjects.contains(subject);
    }

    private void forget() {
        var before = platform.clock().instant().minus(KEPT);
        platform.transactions()
                .<Boolean>run(
                        SELF,
                        tx -> {
                            store.forget(tx.handle(), before);
                            return true;
                        });
    }

    /// {@return the paper of a collection that is now being made}
    Shown begin(Viewer viewer, long id) {
        var collection = collection(viewer, id);
        var eyes = articles.sight().binds(viewer);
        var paper = platform.transactions().run(viewer, tx -> begin(tx, viewer, collection, eyes));
        return new Shown(paper, collection);
    }

    private Ordered begin(
            Transaction tx, Viewer viewer, Collection collection, Map<String, Object> eyes) {
        var now = platform.clock().instant();
        long id = store.add(tx.handle(), collection.id(), viewer.language(), eyes, now);
        var title = platform.texts().text(viewer.language(), "reading.paper.of", collection.name());
        var key = Long.toString(id);
        var order = new LongWork.Order(KIND, title, key, key);
        store.begun(tx.handle(), id, platform.work().begin(tx, viewer, order));
        return store.find(tx.handle(), id).orElseThrow();
    }

    /// {@return a paper that the viewer asked for, as long as they may read the collection}
    Shown find(Viewer viewer, long id) {
        var paper =
                platform.transactions()
                        .read(viewer, db -> store.find(db, id))
                        .filter(it -> viewer.person().orElse(0) == it.person())
                        .orElseThrow(() -> MeentException.notFound("paper " + id));
        return new Shown(paper, collection(viewer, paper.collection()));
    }

    /// {@return the file of a paper}
    byte[] file(Viewer viewer, long id) {
        var found = find(viewer, id).paper();
        return platform.transactions()
                .read(viewer, db -> store.file(db, found.id()))
                .orElseThrow(
                        () -> new MeentException(Code.CONFLICT, "paper " + id + " is not made"));
    }

    private Collection collection(Viewer viewer, long id) {
        return platform.transactions()
                .read(viewer, db -> collections.find(db, id))
                .filter(it -> articles.sight().reads(viewer, it))
                .orElseThrow(() -> MeentException.notFound("collection " + id));
    }

    private Turn step(Transaction tx, String params, String cursor) {
        return store.hold(tx.handle(), Long.parseLong(params))
                .map(it -> step(tx, it, cursor))
                .orElseGet(() -> Turn.end(0));
    }

    private Turn step(Transaction tx, Ordered paper, String cursor) {
        return Binding.WHOLE.equals(cursor) ? print(tx, paper) : binding.gather(tx, paper, cursor);
    }

    private Turn print(Transaction tx, Ordered paper) {
        var collection = collections.find(tx.handle(), paper.collection()).orElseThrow();
        var pieces = store.pieces(tx.handle(), paper.id());
        Optional<byte[]> pdf;
        try {
            pdf = binding.print(collection, paper, pieces);
        } catch (MeentException failure) {
            if (failure.code() == Code.BUSY) {
                return Turn.on(Binding.WHOLE, paper.done(), paper.total() + 1L);
            }
            throw failure;
        }
        store.finish(tx.handle(), paper.id(), pdf, platform.clock().instant());
        tx.notify(
                Notice.of(PAPER, "collection:" + collection.id(), paper.path())
                        .to(Set.of(paper.person()))
                        .saying(READY, collection.name())
                        .once("paper " + paper.id()));
        return Turn.end(paper.total() + 1L, said(paper, pdf.isPresent()));
    }

    private String said(Ordered paper, boolean whole) {
        var key = whole ? "reading.paper.done" : "reading.paper.long";
        return platform.texts().text(paper.language(), key);
    }
}
