package coop.meent.sharing.asks;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pages on which asks are read and answered.
final class AskPages {
    /// Members ask, and so does the team.
    static final Access ASKS = new Access("asks", it -> it.member() || it.administrator());

    static final String ONE = "/asks/{ask}";
    static final String SAMPLE = "/asks/1";
    private static final int PAGE = 30;

    private final Asks asks;
    private final ReplyDesk desk;
    private final AskViews views;

    AskPages(Asks asks, ReplyDesk desk, AskViews views) {
        this.asks = asks;
        this.desk = desk;
        this.views = views;
    }

    /// What the list reads.
    ///
    /// @param which code of what is shown
    /// @param next path of the next page, or empty
    record Listing(
            String which, String tag, List<AskViews.Row> rows, String next, List<String> tags) {}

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        var reply = ONE + "/replies/{reply}";
        return List.of(
                Route.get("/asks", all, this::list),
                Route.get(ONE, all, this::show).sample(SAMPLE),
                Route.post(ONE + "/replies", in, this::reply).withChecks(),
                Route.post(reply + "/notes", in, this::note),
                Route.post(reply + "/withdraw", in, this::withdraw));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = AskFilter.read(Asked.query(ctx));
        var slice = asks.list(viewer, filter, PAGE);
        var rows = views.rows(viewer, slice.items(), asks.today());
        var next = slice.next().map(it -> path(filter) + "&cursor=" + it).orElse("");
        var which = filter.which().code();
        var list = new Listing(which, filter.tag(), rows, next, asks.tags(viewer));
        ctx.render(
                "sharing/asks/list.peb",
                Map.of("list", list, "asks", ASKS.allows(viewer), "signedIn", viewer.signedIn()));
    }

    private static String path(AskFilter filter) {
        var tag = URLEncoder.encode(filter.tag(), StandardCharsets.UTF_8);
        return "/sharing/asks?state=" + filter.which().code() + "&tag=" + tag;
    }

    private void show(Context ctx) {
        show(ctx, ReplyForm.empty(), List.of());
    }

    /// Shows an ask with a reply that cannot be kept as it is.
    void show(Context ctx, ReplyForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var page = asks.page(viewer, id(ctx));
        var suggested = asks.suggested(viewer, page.ask());
        var model = new HashMap<String, Object>();
        model.put("view", views.of(viewer, page, suggested, asks.today()));
        model.put("form", form);
        model.put("problems", problems);
        model.put("signedIn", viewer.signedIn());
        ctx.render("sharing/asks/show.peb", model);
    }

    private void reply(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ReplyForm.read(Asked.sent(ctx));
        asks.page(viewer, id(ctx));
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, problems);
            return;
        }
        desk.reply(viewer, id(ctx), form);
        done(ctx, "asks.done." + form.kind());
    }

    private void note(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = new ReplyForm("help", "", Asked.sent(ctx, "body"));
        asks.page(viewer, id(ctx));
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, ReplyForm.empty(), problems);
            return;
        }
        desk.note(viewer, id(ctx), Asked.id(ctx, "reply"), form.body());
        done(ctx, "asks.done.note");
    }

    private void withdraw(Context ctx) {
        desk.withdraw(Viewer.of(ctx), id(ctx), Asked.id(ctx, "reply"));
        done(ctx, "asks.done.withdrawn");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Ask.path(id(ctx)));
    }

    static long id(Context ctx) {
        return Asked.id(ctx, "ask");
    }
}
