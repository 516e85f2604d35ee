package coop.meent.compass.answering;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.IssuedPass;
import coop.meent.api.Passes;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// The pages of somebody who answers by a link of their own, without an account.
final class LinkPages {
    private final Passes passes;
    private final Seats seats;
    private final SeatPages pages;
    private final LinkMail mail;

    LinkPages(Platform platform, Seats seats, SeatPages pages, LinkMail mail) {
        this.passes = platform.passes();
        this.seats = seats;
        this.pages = pages;
        this.mail = mail;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var path = Answering.PATH;
        return List.of(
                Route.get(path, all, ctx -> pages.show(ctx, spot(ctx, open(ctx))))
                        .sample("/answer/demo"),
                Route.post(path, all, ctx -> pages.save(ctx, spot(ctx, open(ctx)))),
                Route.post(path + "/ready", all, ctx -> pages.ready(ctx, spot(ctx, open(ctx)))),
                Route.post(path + "/forget", all, ctx -> pages.forget(ctx, spot(ctx, open(ctx)))),
                Route.post(path + "/mail", all, this::send));
    }

    private IssuedPass open(Context ctx) {
        return passes.open(ctx, Answering.PURPOSE);
    }

    private Spot spot(Context ctx, IssuedPass pass) {
        var path = "/compass/answer/" + ctx.pathParam("secret");
        return new Spot(seats.of(pass), path, true, Viewer.of(ctx).language());
    }

    private void send(Context ctx) {
        var pass = open(ctx);
        var spot = spot(ctx, pass);
        var problem = mail.send(spot, pass, Asked.sent(ctx, "email").strip());
        if (problem.isPresent()) {
            refuse(ctx, spot, problem.get());
            return;
        }
        Flash.say(ctx, "answering.done.mailed");
        Redirects.seeOther(ctx, spot.all());
    }

    private void refuse(Context ctx, Spot spot, Problem problem) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.overview(ctx, spot, List.of(problem));
    }
}
