package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages of the team: what waits for a yes, and what the years brought.
final class TeamPages {
    private final Approval approval;
    private final VacancyLists lists;
    private final Views views;

    TeamPages(Approval approval, VacancyLists lists, Views views) {
        this.approval = approval;
        this.lists = lists;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(Route.get("/team", Access.ADMINISTRATOR, ctx -> team(ctx, List.of())));
    }

    List<Route> idRoutes() {
        return List.of(
                Route.post("/{id}/approve", Access.ADMINISTRATOR, this::approve),
                Route.post("/{id}/refuse", Access.ADMINISTRATOR, this::refuse));
    }

    private void team(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "jobs/team.peb",
                Map.of(
                        "waiting", views.all(lists.waiting(viewer), lists.sight(viewer)),
                        "years", lists.years(viewer),
                        "problems", problems));
    }

    private void approve(Context ctx) {
        approval.approve(Viewer.of(ctx), VacancyPages.id(ctx));
        Flash.say(ctx, "flash.approved");
        Redirects.seeOther(ctx, "/jobs/team");
    }

    private void refuse(Context ctx) {
        var why = Objects.requireNonNullElse(ctx.formParam("why"), "");
        var problems = Approval.check(why);
        if (!problems.isEmpty()) {
            team(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems);
            return;
        }
        approval.refuse(Viewer.of(ctx), VacancyPages.id(ctx), why);
        Flash.say(ctx, "flash.refused");
        Redirects.seeOther(ctx, "/jobs/team");
    }
}
