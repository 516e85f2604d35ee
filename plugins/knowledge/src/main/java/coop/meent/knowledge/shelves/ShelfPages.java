package coop.meent.knowledge.shelves;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where the team arranges shelves, and sees all collections.
final class ShelfPages {
    private static final String PATH = "/knowledge/shelves";

    private final ShelfDesk desk;
    private final Arranging arranging;
    private final Audiences audiences;

    ShelfPages(ShelfDesk desk, Arranging arranging, Audiences audiences) {
        this.desk = desk;
        this.arranging = arranging;
        this.audiences = audiences;
    }

    /// A shelf with what stands on it.
    record Full(Shelf shelf, String name, List<Line> collections) {}

    /// A collection in the list.
    record Line(Collection collection, String audience) {}

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/shelves", team, this::list),
                Route.get("/shelves/new", team, this::empty),
                Route.post("/shelves/new", team, this::make).withChecks(),
                Route.get("/shelves/{shelf}/edit", team, this::edit).sample("/shelves/1/edit"),
                Route.post("/shelves/{shelf}/edit", team, this::rename).withChecks(),
                Route.post("/shelves/{shelf}/up", team, this::raise),
                Route.post("/shelves/{shelf}/remove", team, this::remove));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var all = arranging.all(viewer);
        var shelves =
                arranging.shelves(viewer).stream()
                        .map(it ->
                                new Full(
                                        it,
                                        it.names().in(viewer.language()),
                                        lines(all, it, viewer.language())))
                        .toList();
        ctx.render("knowledge/shelves/list.peb", Map.of("shelves", shelves));
    }

    private List<Line> lines(List<Collection> all, Shelf shelf, String language) {
        return all.stream()
                .filter(it -> it.shelf() == shelf.id())
                .map(it -> new Line(it, audiences.name(it.audience(), language)))
                .toList();
    }

    private void empty(Context ctx) {
        render(ctx, 0, new Names("", "", ""), List.of());
    }

    private void edit(Context ctx) {
        var shelf = find(ctx);
        render(ctx, shelf.id(), shelf.names(), List.of());
    }

    private void make(Context ctx) {
        var names = names(ctx);
        var problems = names.check();
        if (!problems.isEmpty()) {
            render(ctx, 0, names, problems);
            return;
        }
        desk.shelve(Viewer.of(ctx), names);
        back(ctx, "shelves.done.made");
    }

    private void rename(Context ctx) {
        var shelf = find(ctx);
        var names = names(ctx);
        var problems = names.check();
        if (!problems.isEmpty()) {
            render(ctx, shelf.id(), names, problems);
            return;
        }
        desk.rename(Viewer.of(ctx), shelf.id(), names);
        back(ctx, "shelves.done.renamed");
    }

    private void raise(Context ctx) {
        desk.raise(Viewer.of(ctx), find(ctx).id());
        back(ctx, "shelves.done.moved");
    }

    private void remove(Context ctx) {
        desk.remove(Viewer.of(ctx), find(ctx).id());
        back(ctx, "shelves.done.removed");
    }

    private void render(Context ctx, long shelf, Names names, List<Problem> problems) {
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var path = PATH + (shelf == 0 ? "/new" : "/" + shelf + "/edit");
        ctx.render(
                "knowledge/shelves/shelf.peb",
                Map.of("path", path, "fresh", shelf == 0, "names", names, "problems", problems));
    }

    private Shelf find(Context ctx) {
        long id = Asked.id(ctx, "shelf");
        return arranging.shelves(Viewer.of(ctx)).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("shelf " + id));
    }

    private static Names names(Context ctx) {
        return new Names(name(ctx, "nl"), name(ctx, "fr"), name(ctx, "en"));
    }

    private static String name(Context ctx, String language) {
        return Objects.requireNonNullElse(ctx.formParam(language), "").strip();
    }

    static void back(Context ctx, String text) {
        Flash.say(ctx, text);
        Redirects.seeOther(ctx, PATH);
    }
}
