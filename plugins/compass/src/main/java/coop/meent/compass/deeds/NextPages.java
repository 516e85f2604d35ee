package coop.meent.compass.deeds;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// What to do after a scan: the weakest principles, what helps with each, and what is planned.
final class NextPages {
    private static final String PATH = "/scans/{scan}/next";

    private final Actions actions;
    private final ActionDesk desk;
    private final NextViews views;

    NextPages(Actions actions, ActionDesk desk, NextViews views) {
        this.actions = actions;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, this::show).sample("/scans/2/next"),
                Route.post(PATH, in, this::add).withChecks());
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var scan = actions.scan(viewer, Asked.id(ctx, "scan"));
        if (scan.open()) {
            Flash.say(ctx, "deeds.next.open");
            Redirects.seeOther(ctx, scan.path());
            return;
        }
        var principle = Asked.query(ctx).apply("principle");
        render(ctx, scan, ActionForm.empty(principle, viewer.person().orElse(0)), List.of());
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var scan = actions.closed(viewer, Asked.id(ctx, "scan"));
        var form = ActionForm.read(Asked.sent(ctx));
        if (scan.organisation().isEmpty()) {
            form = form.by(viewer.person().orElse(0));
        }
        var problems = desk.check(scan, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, scan, form, problems);
            return;
        }
        desk.add(viewer, scan, form);
        Flash.say(ctx, "deeds.done.added");
        Redirects.seeOther(ctx, scan.path() + "/next");
    }

    private void render(Context ctx, Scan scan, ActionForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("view", views.of(viewer, scan));
        model.put("form", form);
        model.put("problems", problems);
        model.put("owners", ActionViews.owners(actions.owners(Actions.whose(scan))));
        model.put("principles", ActionViews.principles(viewer.language()));
        ctx.render("compass/deeds/next.peb", model);
    }
}
