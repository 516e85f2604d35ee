package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.Cached;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Shelf;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// The pages that are read: the start, a collection, an article.
final class ReadingPages {
    private static final int PAGE = 40;

    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Articles articles;
    private final ArticleDesk desk;
    private final Views views;
    private final Footfall footfall;

    ReadingPages(
            Transactions transactions,
            Articles articles,
            ArticleDesk desk,
            Views views,
            Footfall footfall) {
        this.transactions = transactions;
        this.articles = articles;
        this.desk = desk;
        this.views = views;
        this.footfall = footfall;
    }

    /// A shelf, with what of it the reader may see.
    record Stock(String name, List<Line> collections) {}

    /// A collection, and how many articles are in it.
    record Line(Collection collection, int count) {}

    /// What a collection's page reads.
    ///
    /// @param next path of the next page, or empty
    /// @param open whether everybody reads it
    record Listing(
            Collection collection,
            Slice<Article> slice,
            String next,
            boolean edits,
            boolean open) {}

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/", all, this::start).cachedForVisitors(Cached.PLAIN),
                Route.get("/collections/{collection}", all, this::list)
                        .sample("/collections/1")
                        .cachedForVisitors(Cached.PLAIN.by("cursor")),
                // it turns stale at midnight, when nothing is kept anyway
                Route.get("/{id}", all, this::show)
                        .sample("/1")
                        .cachedForVisitors(Cached.PLAIN.seen(this::seen)),
                Route.post("/{id}/confirm", Access.SIGNED_IN, this::confirm));
    }

    private void start(Context ctx) {
        var viewer = Viewer.of(ctx);
        var stock = transactions.read(viewer, db -> stock(db, viewer));
        ctx.render(
                "knowledge/articles/start.peb",
                Map.of(
                        "shelves", stock,
                        "team", viewer.administrator(),
                        "signedIn", viewer.signedIn()));
    }

    private List<Stock> stock(Handle db, Viewer viewer) {
        var counts = articles.counts(db);
        var lines =
                collections.all(db).stream()
                        .filter(it -> !it.archived() && views.sight().reads(viewer, it))
                        .map(it -> new Line(it, counts.getOrDefault(it.id(), 0)))
                        .toList();
        return collections.shelves(db).stream()
                .map(it -> new Stock(it.names().in(viewer.language()), on(it, lines)))
                .filter(it -> !it.collections().isEmpty())
                .toList();
    }

    private static List<Line> on(Shelf shelf, List<Line> lines) {
        return lines.stream().filter(it -> it.collection().shelf() == shelf.id()).toList();
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "collection");
        var collection =
                transactions
                        .read(viewer, db -> collections.find(db, id))
                        .filter(it -> views.sight().reads(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        var cursor = Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
        var slice = articles.list(viewer, collection, cursor, PAGE);
        var next = slice.next().map(it -> collection.path() + "?cursor=" + it).orElse("");
        boolean edits = views.sight().edits(viewer, collection) && !collection.archived();
        boolean open = views.sight().reads(Viewer.visitor(viewer.language()), collection);
        ctx.render(
                "knowledge/articles/collection.peb",
                Map.of(
                        "list",
                        new Listing(collection, slice, next, edits, open),
                        "signedIn",
                        viewer.signedIn()));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var reading = articles.page(viewer, Asked.id(ctx, "id"));
        var view = views.of(reading, viewer);
        if (!reading.article().readable() && !view.keeps()) {
            ctx.status(HttpStatus.GONE);
            ctx.render("knowledge/articles/gone.peb", Map.of("view", view));
            return;
        }
        if (!view.keeps()) {
            seen(ctx);
        }
        ctx.render(
                "knowledge/articles/show.peb",
                Map.of("view", view, "jsonLd", views.jsonLd(view, viewer)));
    }

    private void seen(Context ctx) {
        var browser = Objects.requireNonNullElse(ctx.userAgent(), "");
        footfall.read(Asked.id(ctx, "id"), Viewer.of(ctx).signedIn(), browser);
    }

    private void confirm(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "id");
        desk.confirm(viewer, id);
        Flash.say(ctx, "articles.done.confirmed");
        Redirects.seeOther(ctx, Article.path(id));
    }
}
