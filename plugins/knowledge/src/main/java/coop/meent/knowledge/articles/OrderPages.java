package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// In which order the articles of a collection stand, for who writes in it.
final class OrderPages {
    private static final Operation ORDER =
            Operation.answering("Say in which order articles of a collection stand", Order.class)
                    .taking(Order.class, "{\"articles\": [1]}");

    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final Articles articles;
    private final ArticleDesk desk;
    private final Sight sight;

    OrderPages(Transactions transactions, Articles articles, ArticleDesk desk, Sight sight) {
        this.transactions = transactions;
        this.articles = articles;
        this.desk = desk;
        this.sight = sight;
    }

    /// Articles in their order; those that are left out stand behind them, as they stood.
    public record Order(@Nullable List<Long> articles) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var path = "/collections/{collection}/order";
        return List.of(
                Route.get(path, in, this::show).sample("/collections/1/order"),
                Route.post(path, in, this::move));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.put("/collections/{collection}/order", Access.SIGNED_IN, this::order)
                        .described(ORDER));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var collection = edited(ctx);
        var all = transactions.read(viewer, db -> articles.of(db, collection.id()));
        ctx.render(
                "knowledge/articles/order.peb", Map.of("collection", collection, "articles", all));
    }

    private void move(Context ctx) {
        var viewer = Viewer.of(ctx);
        var collection = edited(ctx);
        var ids = ids(viewer, collection);
        long up = number(Asked.sent(ctx, "up"));
        long article = up > 0 ? up : number(Asked.sent(ctx, "down"));
        int at = ids.indexOf(article);
        int to = up > 0 ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < ids.size()) {
            ids.add(to, ids.remove(at));
            desk.order(viewer, collection.id(), ids);
        }
        Redirects.seeOther(ctx, collection.path() + "/order#a" + article);
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private void order(Context ctx) {
        var viewer = Viewer.of(ctx);
        long collection = Asked.id(ctx, "collection");
        var wanted = ctx.bodyAsClass(Order.class).articles();
        desk.order(viewer, collection, wanted == null ? List.of() : wanted);
        ctx.status(HttpStatus.OK).json(new Order(ids(viewer, edited(ctx))));
    }

    private List<Long> ids(Viewer viewer, Collection collection) {
        return transactions.read(
                viewer,
                db ->
                        new ArrayList<>(
                                articles.of(db, collection.id()).stream()
                                        .map(Article::id)
                                        .toList()));
    }

    private Collection edited(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "collection");
        var collection =
                transactions
                        .read(viewer, db -> collections.find(db, id))
                        .filter(it -> sight.reads(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        if (!sight.edits(viewer, collection)) {
            throw new MeentException(MeentException.Code.FORBIDDEN, "no editor of " + id);
        }
        return collection;
    }
}
