package coop.meent.core.factor;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Where the team helps somebody who has lost their second factor.
final class ResetPages {
    private final FactorReset reset;

    ResetPages(FactorReset reset) {
        this.reset = reset;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        var one = "/admin/people/{id}/factor";
        return List.of(
                Route.get(one, team, this::show).sample("/admin/people/3/factor"),
                Route.post(one + "/reset", team, this::reset));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.post("/people/{id}/factor/reset", Access.ADMINISTRATOR, this::resetByCall)
                        .described(
                                Operation.doing(
                                        "Take away the second factor of somebody who lost it")));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var standing = standing(ctx);
        boolean own = viewer.person().stream().anyMatch(it -> it == standing.person());
        ctx.render("core/factor/person.peb", Map.of("standing", standing, "own", own));
    }

    private void reset(Context ctx) {
        take(ctx);
        Flash.say(ctx, "flash.factor.reset");
        Redirects.seeOther(ctx, "/admin/people/" + id(ctx) + "/factor");
    }

    private void resetByCall(Context ctx) {
        take(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void take(Context ctx) {
        if (!reset.reset(Viewer.of(ctx), standing(ctx).person())) {
            throw MeentException.notFound("second factor");
        }
    }

    private Standing standing(Context ctx) {
        return reset.standing(Viewer.of(ctx), id(ctx))
                .orElseThrow(() -> MeentException.notFound("person"));
    }

    private static long id(Context ctx) {
        var text = ctx.pathParam("id");
        if (!text.matches("[0-9]{1,18}")) {
            throw MeentException.notFound("such number");
        }
        return Long.parseLong(text);
    }
}
