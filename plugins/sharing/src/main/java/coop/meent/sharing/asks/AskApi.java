package coop.meent.sharing.asks;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/// Asks for programs, under the rules of the pages.
final class AskApi {
    private static final String ONE = AskPages.ONE;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Asks asks;
    private final AskDesk desk;
    private final ReplyDesk replies;

    AskApi(Asks asks, AskDesk desk, ReplyDesk replies) {
        this.asks = asks;
        this.desk = desk;
        this.replies = replies;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/asks", all, this::list).described(AskOperations.LIST),
                Route.post("/asks", AskPages.ASKS, this::ask).described(AskOperations.ASK),
                Route.get(ONE, all, this::show).described(AskOperations.SHOW),
                Route.get(ONE + "/replies", all, this::said).described(AskOperations.REPLIES),
                Route.post(ONE + "/replies", in, this::reply).described(AskOperations.REPLY),
                Route.post(ONE + "/helped", in, this::helped).described(AskOperations.HELPED),
                Route.post(ONE + "/close", in, this::close).described(AskOperations.CLOSE),
                Route.post(ONE + "/prolong", in, this::prolong).described(AskOperations.PROLONG));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = asks.list(Viewer.of(ctx), AskFilter.read(Asked.query(ctx)), limit);
        var items = slice.items().stream().map(it -> AskJson.Out.of(it, asks.today())).toList();
        ctx.json(new AskJson.Piece(items, slice.next().orElse(null)));
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(AskJson.Input.class).form();
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer, "title"));
        refuse(problems);
        long id = desk.ask(viewer, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + Ask.path(id));
        answer(ctx, id);
    }

    private void show(Context ctx) {
        answer(ctx, AskPages.id(ctx));
    }

    private void said(Context ctx) {
        var page = asks.page(Viewer.of(ctx), AskPages.id(ctx));
        var items = page.replies().stream().map(AskJson.ReplyOut::of).toList();
        ctx.json(new AskJson.Replies(items, null));
    }

    private void reply(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(AskJson.ReplyInput.class).form();
        var ask = asks.page(viewer, AskPages.id(ctx)).ask();
        refuse(replies.check(viewer, form));
        long id = replies.reply(viewer, ask.id(), form);
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1" + ask.path() + "/replies")
                .json(new AskJson.Made(id));
    }

    private void helped(Context ctx) {
        var ids = ctx.bodyAsClass(AskJson.HelpedInput.class).ids();
        desk.helped(Viewer.of(ctx), AskPages.id(ctx), ids);
        show(ctx);
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), AskPages.id(ctx));
        show(ctx);
    }

    private void prolong(Context ctx) {
        desk.prolong(Viewer.of(ctx), AskPages.id(ctx));
        show(ctx);
    }

    private void answer(Context ctx, long id) {
        ctx.json(AskJson.Out.of(asks.page(Viewer.of(ctx), id).ask(), asks.today()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
