package coop.meent.knowledge.reading;

import coop.meent.api.Access;
import coop.meent.api.Cached;
import coop.meent.api.Formats;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.articles.Reading;
import coop.meent.knowledge.articles.Telling;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collections;
import io.javalin.http.Context;
import java.util.List;

/// What changed last, for programs that follow: what everybody may read, and nothing else, whoever
/// asks.
final class FeedPages {
    private static final int ENTRIES = 50;

    private final Collections collections = new Collections();
    private final ArticlesPart articles;
    private final Transactions transactions;
    private final Formats formats;
    private final Telling telling;
    private final Platform platform;

    FeedPages(Platform platform, ArticlesPart articles) {
        this.platform = platform;
        this.articles = articles;
        this.transactions = platform.transactions();
        this.formats = platform.formats();
        this.telling = new Telling(platform.texts());
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/feed.atom", all, this::whole).cachedForVisitors(Cached.PLAIN),
                Route.get("/collections/{collection}/feed.atom", all, this::one)
                        .sample("/collections/1/feed.atom")
                        .cachedForVisitors(Cached.PLAIN));
    }

    private void whole(Context ctx) {
        var language = Viewer.of(ctx).language();
        var title = platform.texts().text(language, "menu.knowledge");
        answer(ctx, title, "/knowledge", 0);
    }

    private void one(Context ctx) {
        var visitor = Viewer.visitor(Viewer.of(ctx).language());
        long id = Asked.id(ctx, "collection");
        var collection =
                transactions
                        .read(visitor, db -> collections.find(db, id))
                        .filter(it -> articles.sight().reads(visitor, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        answer(ctx, collection.name(), collection.path(), id);
    }

    private void answer(Context ctx, String title, String path, long collection) {
        var visitor = Viewer.visitor(Viewer.of(ctx).language());
        var entries =
                transactions
                        .read(visitor, db -> articles.articles().newest(db, collection, ENTRIES))
                        .stream()
                        .map(it -> entry(it, visitor.language()))
                        .toList();
        formats.atom(ctx, new Formats.Feed(title, path, entries));
    }

    private Formats.Entry entry(Reading it, String language) {
        var article = it.article();
        var root = platform.links().absolute("/", "nl");
        return new Formats.Entry(
                article.title(),
                article.path(),
                it.collection().name(),
                it.shownAt().orElse(article.changedAt()),
                telling.html(it, language)
                        .replace("href=\"/", "href=\"" + root)
                        .replace("src=\"/", "src=\"" + root));
    }
}
