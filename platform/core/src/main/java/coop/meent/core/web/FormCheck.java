package coop.meent.core.web;

import coop.meent.api.Route;
import coop.meent.core.data.Rehearsal;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/// Says what is wrong with a form that somebody is still filling in: 200 with the form as after a
/// post, or 204 when nothing is.
///
/// The route's own handler answers, as far as its first change; the form's key is not asked for and
/// not used up. A route that does not say that it may be checked is not asked at all.
final class FormCheck {
    static final String HEADER = "Meent-Check";

    private FormCheck() {}

    static boolean asked(Context ctx) {
        return ctx.header(HEADER) != null;
    }

    static void answer(Context ctx, Route route) throws Exception {
        ctx.header(Header.CACHE_CONTROL, "no-store");
        boolean fine =
                !route.checked()
                        || Rehearsal.of(() -> {
                            route.handler().handle(ctx);
                            return true;
                        });
        if (fine || ctx.statusCode() != HttpStatus.UNPROCESSABLE_CONTENT.getCode()) {
            ctx.res().setHeader(Header.LOCATION, null);
            ctx.status(HttpStatus.NO_CONTENT).result("");
        } else {
            // the question was answered; browsers would note a 422 as something that went wrong
            ctx.status(HttpStatus.OK);
        }
    }
}
