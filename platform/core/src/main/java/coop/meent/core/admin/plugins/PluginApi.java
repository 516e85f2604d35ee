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
                Route.post(ONE + "/enable", TEAM, ctx -> want(ctx, "enabled"))
                        .described(Operation.doing("Switch a plugin on")),
                Route.post(ONE + "/disable", TEAM, ctx -> want(ctx, "disabled"))
                        .described(Operation.doing("Switch a plugin off; its data is kept")),
                Route.post(ONE + "/put-back", TEAM, this::putBack)
                        .described(
                                Operation.doing("Put a version back that is still unpacked")
                                        .taking(
                                                Body.class,
                                                "{\"folder\": \"jobs/0.1.0-1a2b3c4d\"}")),
                Route.delete(ONE, TEAM, this::remove)
                        .described(
                                Operation.answering(
                                        "Take a plugin away; with erase=true also its data",
                                        Gone.class,
                                        "erase")));
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
        desk.want(Viewer.of(ctx), ctx.pathParam("id"), wanted);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void putBack(Context ctx) {
        var folder = Objects.requireNonNullElse(ctx.bodyAsClass(Body.class).folder(), "");
        desk.putBack(Viewer.of(ctx), ctx.pathParam("id"), folder);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void remove(Context ctx) {
        var viewer = Viewer.of(ctx);
        var id = known(ctx);
        if (Objects.equals(ctx.queryParam("erase"), "true")) {
            ctx.json(new Gone(true, removal.erase(viewer, id)));
            return;
        }
        var all = removal.holdings(viewer, id);
        removal.remove(viewer, id);
        ctx.json(new Gone(false, all));
    }
}
