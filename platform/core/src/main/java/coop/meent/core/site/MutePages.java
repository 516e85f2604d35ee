package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.notices.Mutes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Where the links in mails lead that end such mails: nobody needs to sign in, the link is enough.
/// Mail programs post to the API (RFC 8058), people press a button.
final class MutePages {
    private static final String PATH = "/notices/mute/{token}";

    private final Mutes mutes;

    MutePages(Mutes mutes) {
        this.mutes = mutes;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::show).sample("/notices/mute/demo"),
                Route.post(PATH, Access.EVERYONE, this::mute),
                Route.post(PATH + "/undo", Access.EVERYONE, this::undo));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::lead)
                        .described(
                                Operation.doing("Leads to the page that ends mails of a kind")
                                        .with(303)),
                Route.post(PATH, Access.EVERYONE, this::muteByMailProgram)
                        .described(Operation.doing("Ends mails of a kind, in one click")));
    }

    private void show(Context ctx) {
        var token = ctx.pathParam("token");
        var mute = mutes.look(token, Viewer.of(ctx).language()).orElseThrow(MutePages::unknown);
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.render("core/mute.peb", Map.of("mute", mute, "path", "/notices/mute/" + token));
    }

    private void mute(Context ctx) {
        done(ctx, mutes.mute(ctx.pathParam("token")));
    }

    private void undo(Context ctx) {
        done(ctx, mutes.undo(ctx.pathParam("token")));
    }

    private static void done(Context ctx, boolean known) {
        if (!known) {
            throw unknown();
        }
        Redirects.seeOther(ctx, "/notices/mute/" + ctx.pathParam("token"));
    }

    private void lead(Context ctx) {
        var token = ctx.pathParam("token");
        if (mutes.look(token, Viewer.of(ctx).language()).isEmpty()) {
            throw unknown();
        }
        Redirects.seeOther(ctx, "/notices/mute/" + token);
    }

    private void muteByMailProgram(Context ctx) {
        if (!mutes.mute(ctx.pathParam("token"))) {
            throw unknown();
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static MeentException unknown() {
        return MeentException.notFound("such link");
    }
}
