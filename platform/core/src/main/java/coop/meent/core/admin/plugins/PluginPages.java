package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The plugins and each of them, as the team sees and switches them.
final class PluginPages {
    static final String START = "/admin/plugins";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final PluginOverview overview;
    private final PluginSwitch desk;
    private final Blockers blockers;

    PluginPages(PluginOverview overview, PluginSwitch desk) {
        this.overview = overview;
        this.desk = desk;
        this.blockers = new Blockers(overview);
    }

    List<Route> routes() {
        return List.of(
                Route.get(START, TEAM, this::list),
                Route.get(START + "/{id}", TEAM, this::show).sample(START + "/jobs"),
                Route.post(START + "/{id}/enable", TEAM, ctx -> switched(ctx, "enable", "enabled")),
                Route.post(
                        START + "/{id}/disable", TEAM, ctx -> switched(ctx, "disable", "disabled")),
                Route.post(START + "/{id}/put-back", TEAM, this::putBack));
    }

    private void list(Context ctx) {
        ctx.render("core/admin/plugins.peb", Map.of("view", overview.all(Viewer.of(ctx))));
    }

    private void show(Context ctx) {
        var view = overview.one(Viewer.of(ctx), ctx.pathParam("id"));
        ctx.render("core/admin/plugin.peb", Map.of("view", view));
    }

    private void switched(Context ctx, String what, String wanted) {
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        if (blockers.granted(ctx, id, what, it -> desk.want(viewer, id, wanted, it))) {
            Flash.say(ctx, "flash.plugin.wanted");
            boolean onPage = Objects.equals(ctx.formParam("from"), "page");
            Redirects.seeOther(ctx, onPage ? path(ctx) : START);
        }
    }

    private void putBack(Context ctx) {
        var folder = Objects.requireNonNullElse(ctx.formParam("folder"), "");
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        if (blockers.granted(ctx, id, "put-back", it -> desk.putBack(viewer, id, folder, it))) {
            Flash.say(ctx, "flash.plugin.wanted");
            Redirects.seeOther(ctx, path(ctx));
        }
    }

    private static String path(Context ctx) {
        return START + "/" + ctx.pathParam("id");
    }
}
