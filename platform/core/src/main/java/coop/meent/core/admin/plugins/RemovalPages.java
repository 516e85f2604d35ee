package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.core.site.IdentityProof;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The way out of a plugin: what it keeps, counted; what stays; and the last question.
final class RemovalPages {
    private static final String ONE = PluginPages.START + "/{id}";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final PluginOverview overview;
    private final RemovalDesk desk;
    private final IdentityProof proof;
    private final Blockers blockers;

    RemovalPages(PluginOverview overview, RemovalDesk desk, IdentityProof proof) {
        this.overview = overview;
        this.desk = desk;
        this.proof = proof;
        this.blockers = new Blockers(overview);
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE + "/remove", TEAM, ctx -> show(ctx, List.of()))
                        .sample(PluginPages.START + "/jobs/remove"),
                Route.post(ONE + "/remove", TEAM, this::remove),
                Route.post(ONE + "/erase", TEAM, this::erase));
    }

    private void show(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "core/admin/plugin-remove.peb",
                Map.of(
                        "view",
                        overview.one(viewer, ctx.pathParam("id")),
                        "asks",
                        proof.asks(viewer),
                        "problems",
                        problems));
    }

    private void remove(Context ctx) {
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        if (blockers.granted(ctx, id, "remove", it -> desk.take(viewer, id, false, it))) {
            Flash.say(ctx, "flash.plugin.removed");
            Redirects.seeOther(ctx, PluginPages.START);
        }
    }

    private void erase(Context ctx) {
        var id = overview.row(Viewer.of(ctx), ctx.pathParam("id")).id();
        var problems = new ArrayList<>(RemovalDesk.typed(id, form(ctx, "typed")));
        problems.addAll(proof.problems(ctx, form(ctx, "password")));
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems);
            return;
        }
        var viewer = Viewer.of(ctx);
        // a password is not carried along: the others are switched off first
        if (blockers.granted(ctx, id, "disable", _ -> desk.take(viewer, id, true, Others.KEPT))) {
            Flash.say(ctx, "flash.plugin.erased");
            Redirects.seeOther(ctx, PluginPages.START);
        }
    }

    private static String form(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "");
    }
}
