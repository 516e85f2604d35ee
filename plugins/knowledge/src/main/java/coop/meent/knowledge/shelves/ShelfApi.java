package coop.meent.knowledge.shelves;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Shelves and collections for programs, under the rules of the pages.
final class ShelfApi {
    private static final Operation LIST =
            Operation.answering("Collections that you may read", ShelfJson.CollectionList.class);
    private static final Operation SHOW =
            Operation.answering("A collection", ShelfJson.CollectionOut.class);
    private static final Operation BEGIN =
            Operation.answering("Begin a collection", ShelfJson.CollectionOut.class)
                    .taking(ShelfJson.CollectionInput.class, ShelfJson.COLLECTION)
                    .with(201);
    private static final Operation CHANGE =
            Operation.answering("Change a collection", ShelfJson.CollectionOut.class)
                    .taking(ShelfJson.CollectionInput.class, ShelfJson.COLLECTION);
    private static final Operation ARCHIVE =
            Operation.answering("Archive a collection", ShelfJson.CollectionOut.class);
    private static final Operation REOPEN =
            Operation.answering("Bring a collection back", ShelfJson.CollectionOut.class);
    private static final Operation SHELVES =
            Operation.answering("Shelves", ShelfJson.ShelfList.class);
    private static final Operation SHELVE =
            Operation.answering("Make a shelf", ShelfJson.ShelfOut.class)
                    .taking(ShelfJson.ShelfInput.class, ShelfJson.SHELF)
                    .with(201);
    private static final Operation RENAME =
            Operation.answering("Give a shelf other names", ShelfJson.ShelfOut.class)
                    .taking(ShelfJson.ShelfInput.class, ShelfJson.SHELF);
    private static final Operation REMOVE = Operation.doing("Take an empty shelf away");

    private final ShelfDesk desk;
    private final Arranging arranging;

    ShelfApi(ShelfDesk desk, Arranging arranging) {
        this.desk = desk;
        this.arranging = arranging;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        var one = "/collections/{collection}";
        return List.of(
                Route.get("/collections", Access.EVERYONE, this::list).described(LIST),
                Route.post("/collections", team, this::begin).described(BEGIN),
                Route.get(one, Access.EVERYONE, this::show).described(SHOW),
                Route.put(one, team, this::change).described(CHANGE),
                Route.post(one + "/archive", team, ctx -> archive(ctx, true)).described(ARCHIVE),
                Route.post(one + "/reopen", team, ctx -> archive(ctx, false)).described(REOPEN),
                Route.get("/shelves", Access.EVERYONE, this::shelves).described(SHELVES),
                Route.post("/shelves", team, this::shelve).described(SHELVE),
                Route.put("/shelves/{shelf}", team, this::rename).described(RENAME),
                Route.delete("/shelves/{shelf}", team, this::remove).described(REMOVE));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var items = arranging.readable(viewer).stream().map(it -> json(viewer, it)).toList();
        ctx.json(new ShelfJson.CollectionList(items));
    }

    private void show(Context ctx) {
        answer(ctx, Asked.id(ctx, "collection"));
    }

    private void begin(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = form(ctx, CollectionForm.empty());
        var last = arranging.all(viewer).size();
        long id = desk.begin(viewer, form.wanted(0, last));
        ctx.status(HttpStatus.CREATED);
        answer(ctx, id);
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var before = arranging.find(viewer, Asked.id(ctx, "collection"));
        var form = form(ctx, CollectionForm.of(before));
        desk.change(viewer, form.wanted(before.id(), before.position()));
        answer(ctx, before.id());
    }

    private void archive(Context ctx, boolean archived) {
        long id = Asked.id(ctx, "collection");
        desk.archive(Viewer.of(ctx), id, archived);
        answer(ctx, id);
    }

    private void shelves(Context ctx) {
        var viewer = Viewer.of(ctx);
        var items =
                arranging.shelves(viewer).stream()
                        .map(it -> ShelfJson.ShelfOut.of(it, viewer.language()))
                        .toList();
        ctx.json(new ShelfJson.ShelfList(items));
    }

    private void shelve(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = desk.shelve(viewer, names(ctx));
        ctx.status(HttpStatus.CREATED).json(shelf(viewer, id));
    }

    private void rename(Context ctx) {
        var viewer = Viewer.of(ctx);
        var before = shelf(viewer, Asked.id(ctx, "shelf"));
        desk.rename(viewer, before.id(), names(ctx));
        ctx.json(shelf(viewer, before.id()));
    }

    private void remove(Context ctx) {
        desk.remove(Viewer.of(ctx), Asked.id(ctx, "shelf"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private ShelfJson.ShelfOut shelf(Viewer viewer, long id) {
        return arranging.shelves(viewer).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .map(it -> ShelfJson.ShelfOut.of(it, viewer.language()))
                .orElseThrow(() -> MeentException.notFound("shelf " + id));
    }

    private static Names names(Context ctx) {
        var names = ctx.bodyAsClass(ShelfJson.ShelfInput.class).names();
        refuse(names.check());
        return names;
    }

    private CollectionForm form(Context ctx, CollectionForm before) {
        var form = ctx.bodyAsClass(ShelfJson.CollectionInput.class).over(before);
        refuse(arranging.check(Viewer.of(ctx), form));
        return form;
    }

    private void answer(Context ctx, long id) {
        var viewer = Viewer.of(ctx);
        ctx.json(json(viewer, arranging.find(viewer, id)));
    }

    private ShelfJson.CollectionOut json(Viewer viewer, Collection it) {
        return ShelfJson.CollectionOut.of(it, arranging.sight().keeps(viewer, it));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
