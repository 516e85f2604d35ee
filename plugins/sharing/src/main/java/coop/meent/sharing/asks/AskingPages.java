package coop.meent.sharing.asks;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The pages on which something is asked, changed, prolonged and closed.
final class AskingPages {
    private final Asks asks;
    private final AskDesk desk;
    private final AskViews views;
    private final Audiences audiences;

    AskingPages(Asks asks, AskDesk desk, AskViews views, Audiences audiences) {
        this.asks = asks;
        this.desk = desk;
        this.views = views;
        this.audiences = audiences;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = AskPages.ONE;
        return List.of(
                Route.get("/asks/new", AskPages.ASKS, this::empty),
                Route.post("/asks/new", AskPages.ASKS, this::ask).withChecks(),
                Route.get(one + "/edit", in, this::edit).sample(AskPages.SAMPLE + "/edit"),
                Route.post(one + "/edit", in, this::revise).withChecks(),
                Route.post(one + "/nudge", in, this::nudge),
                Route.post(one + "/helped", in, this::helped),
                Route.post(one + "/close", in, this::close),
                Route.post(one + "/prolong", in, this::prolong));
    }

    private void empty(Context ctx) {
        render(ctx, AskForm.empty(Asked.query(ctx).apply("title")), List.of(), "");
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = AskForm.read(Asked.sent(ctx));
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer, "title"));
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, form, problems, "");
            return;
        }
        long id = desk.ask(viewer, form);
        Flash.say(ctx, "asks.done.asked");
        Redirects.seeOther(ctx, Ask.path(id));
    }

    private void edit(Context ctx) {
        var ask = asks.led(Viewer.of(ctx), AskPages.id(ctx)).ask();
        render(ctx, AskForm.of(ask), List.of(), ask.path());
    }

    private void revise(Context ctx) {
        var viewer = Viewer.of(ctx);
        var ask = asks.led(viewer, AskPages.id(ctx)).ask();
        var form = AskForm.read(Asked.sent(ctx)).of(AskForm.of(ask).organisation());
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, form, problems, ask.path());
            return;
        }
        desk.revise(viewer, ask.id(), form);
        done(ctx, "asks.done.revised");
    }

    private void nudge(Context ctx) {
        long organisation = Asked.number(Asked.sent(ctx, "organisation"), 18).orElse(0L);
        desk.nudge(Viewer.of(ctx), AskPages.id(ctx), organisation);
        done(ctx, "asks.done.nudged");
    }

    private void helped(Context ctx) {
        var helpers =
                ctx.formParams("helper").stream()
                        .map(it -> Asked.number(it, 18))
                        .flatMap(Optional::stream)
                        .toList();
        desk.helped(Viewer.of(ctx), AskPages.id(ctx), helpers);
        done(ctx, "asks.done.helped");
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), AskPages.id(ctx));
        done(ctx, "asks.done.closed");
    }

    private void prolong(Context ctx) {
        desk.prolong(Viewer.of(ctx), AskPages.id(ctx));
        done(ctx, "asks.done.prolonged");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Ask.path(AskPages.id(ctx)));
    }

    private void render(Context ctx, AskForm form, List<Problem> problems, String path) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("problems", problems);
        model.put("path", path);
        model.put("organisations", views.seats(viewer));
        model.put("sectors", views.sectors(viewer));
        model.put("choices", audiences.choices(viewer));
        ctx.render("sharing/asks/form.peb", model);
    }
}
