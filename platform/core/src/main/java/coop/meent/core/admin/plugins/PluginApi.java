package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.removal.Holdings;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plugins for programs, under the rules of the pages.
final class PluginApi {
    private static final String ONE = PluginPages.START + "/{id}";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final PluginOverview overview;
    private final PluginSwitch desk;
    private final RemovalDesk removal;

    PluginApi(PluginOverview overview, PluginSwitch desk, RemovalDesk removal) {
        this.overview = overview;
        this.desk = desk;
        this.removal = removal;
    }

    /// Which version to put back.
    ///
    /// @param folder as the plugin's `versions` name it
    record Body(@Nullable String folder) {}

    /// What happened to a plugin that was taken away.
    ///
    /// @param erased whether its data goes too
    /// @param holdings what there was of it
    record Gone(boolean erased, Holdings holdings) {}

    List<Route> apiRoutes() {
        return Stream.of(asking(), switching()).flatMap(List::stream).toList();
    }

    private List<Route> asking() {
        return List.of(
                Route.get(PluginPages.START, TEAM, this::list)
                        .described(Operation.answering("List the plugins", PluginsView.class)),
                Route.get(ONE, TEAM, this::show)
                        .described(
                                Operation.answering(
                                        "Read all about a plugin", OnePluginView.class)),
                Route.get(ONE + "/holdings", TEAM, this::holdings)
                        .described(
                                Operation.answering(
                                        "Count what there is of a plugin", Holdings.class)),
                Route.delete(ONE, TEAM, this::remove)
                        .described(
                                Operation.answering(
                                        "Take a plugin away; with erase=true also its data",
                                        Gone.class,
                                        "erase",
                                        "others")));
    }

    private List<Route> switching() {
        return List.of(
                Route.post(ONE + "/enable", TEAM, ctx -> want(ctx, "enabled"))
                        .described(switching("Switch a plugin on")),
                Route.post(ONE + "/disable", TEAM, ctx -> want(ctx, "disabled"))
                        .described(
                                switching(
                                        "Switch a plugin off; its data is kept. With others=off also those that need it")),
                Route.post(ONE + "/put-back", TEAM, this::putBack)
                        .described(
                                switching("Put a version back that is still unpacked")
                                        .taking(
                                                Body.class,
                                                "{\"folder\": \"jobs/0.1.0-1a2b3c4d\"}")));
    }

    private static Operation switching(String summary) {
        var none = Operation.doing(summary);
        return new Operation(
                summary, List.of("others"), none.body(), none.example(), none.answer(), 204);
    }

    private void list(Context ctx) {
        ctx.json(overview.all(Viewer.of(ctx)));
    }

    private void show(Context ctx) {
        ctx.json(overview.one(Viewer.of(ctx), ctx.pathParam("id")));
    }

    private void holdings(Context ctx) {
        ctx.json(removal.holdings(Viewer.of(ctx), known(ctx)));
    }

    private String known(Context ctx) {
        return overview.row(Viewer.of(ctx), ctx.pathParam("id")).id();
    }

    private void want(Context ctx, String wanted) {
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        if (Blockers.called(ctx, it -> desk.want(viewer, id, wanted, it))) {
            ctx.status(HttpStatus.NO_CONTENT);
        }
    }

    private void putBack(Context ctx) {
        var folder = Objects.requireNonNullElse(ctx.bodyAsClass(Body.class).folder(), "");
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        if (Blockers.called(ctx, it -> desk.putBack(viewer, id, folder, it))) {
            ctx.status(HttpStatus.NO_CONTENT);
        }
    }

    private void remove(Context ctx) {
        var viewer = Viewer.of(ctx);
        var id = known(ctx);
        boolean erase = Objects.equals(ctx.queryParam("erase"), "true");
        var all = removal.holdings(viewer, id);
        if (Blockers.called(ctx, it -> removal.take(viewer, id, erase, it))) {
            ctx.json(new Gone(erase, all));
        }
    }
}
