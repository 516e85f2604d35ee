package coop.meent.core.web;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/// Stands before every handler: finds the viewer, asks the rule, checks the form's token, and does
/// nothing twice.
final class Guard {
    private final ViewerSource viewers;
    private final FormTokens tokens;
    private final RateLimits limits;
    private final Replies replies;
    private final SafeMode safeMode;

    Guard(
            ViewerSource viewers,
            FormTokens tokens,
            RateLimits limits,
            Replies replies,
            SafeMode safeMode) {
        this.viewers = viewers;
        this.tokens = tokens;
        this.limits = limits;
        this.replies = replies;
        this.safeMode = safeMode;
    }

    Handler page(Contribution owned, Route route) {
        return ctx -> {
            var viewer = admitted(ctx, owned);
            if (!route.access().allows(viewer)) {
                refusePage(ctx, viewer, route);
                return;
            }
            var refusal = BodyLimit.refusal(ctx, route);
            if (refusal.isPresent()) {
                refusal.get().handle(ctx);
                return;
            }
            if (!route.verb().reads() && !tokens.accepts(ctx, viewers.session(ctx))) {
                if (Carried.asked(ctx)) {
                    Carried.answer(ctx, viewer);
                    return;
                }
                throw new MeentException(
                        Code.FORBIDDEN, "form token missing or of another session");
            }
            if (FormCheck.asked(ctx) && !route.verb().reads()) {
                FormCheck.answer(ctx, route);
                return;
            }
            replies.once(ctx, viewer, route, ctx.formParam(Replies.FIELD));
            Pages.rememberFlash(ctx);
        };
    }

    Handler api(Contribution owned, Route route) {
        return ctx -> {
            ctx.attribute(Errors.API, true);
            var viewer = admitted(ctx, owned);
            if (!route.access().allows(viewer)) {
                refuseCall(ctx, viewer, route.access());
                return;
            }
            boolean byCookie = viewers.session(ctx).isPresent();
            if (!route.verb().reads() && byCookie && !FormTokens.sameOrigin(ctx)) {
                throw new MeentException(
                        Code.FORBIDDEN, "an API call with a cookie from another site");
            }
            var refusal = BodyLimit.refusal(ctx, route);
            if (refusal.isPresent()) {
                refusal.get().handle(ctx);
                return;
            }
            var key = route.keyed() ? null : ctx.header("Idempotency-Key");
            replies.once(ctx, viewer, route, key);
        };
    }

    private Viewer admitted(Context ctx, Contribution owned) {
        ctx.attribute(Pages.OWNER, owned.owner());
        var viewer = viewer(ctx);
        var refusal = limits.refusal(ctx, viewer);
        if (refusal.isPresent()) {
            throw new TooMany(refusal.get());
        }
        safeMode.admit(viewer, ctx.path());
        if (viewer.signedIn()) {
            ctx.header(Header.CACHE_CONTROL, "no-store");
        } else {
            ctx.header(Header.CACHE_CONTROL, "private, no-cache");
        }
        return viewer;
    }

    /// {@return the viewer of the request, looked up once}
    Viewer viewer(Context ctx) {
        Viewer known = ctx.attribute(Viewer.ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var language = SpokenRequest.language(ctx).tag();
        var viewer = safeMode.seen(viewers.of(ctx, language));
        ctx.attribute(Viewer.ATTRIBUTE, viewer);
        return viewer;
    }

    private void refusePage(Context ctx, Viewer viewer, Route route) {
        if (viewer.signedIn()) {
            boolean browser = viewers.session(ctx).isPresent();
            if (!browser || !onlyTooWeak(ctx, route.access())) {
                refuse(ctx, route.access());
            }
            lead(ctx, "/me/factor", route.verb().reads() ? here(ctx) : "");
            return;
        }
        if (carries(ctx, route)) {
            Carried.answer(ctx, viewer);
            return;
        }
        lead(ctx, viewers.waitsForCode(ctx) ? "/sign-in/code" : "/login", here(ctx));
    }

    // of somebody who is not known no more is read than of a usual form
    private static boolean carries(Context ctx, Route route) {
        boolean form = ctx.isMultipart() || ctx.isFormUrlencoded();
        return !route.verb().reads()
                && form
                && BodyLimit.usual(ctx)
                && BodyLimit.refusal(ctx, route).isEmpty()
                && Carried.asked(ctx);
    }

    private static String here(Context ctx) {
        var query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        return SpokenRequest.language(ctx).href(ctx.path()) + query;
    }

    private static void lead(Context ctx, String door, String next) {
        var path = SpokenRequest.language(ctx).href(door) + Next.query(next);
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    private boolean onlyTooWeak(Context ctx, Access access) {
        return viewers.stronger(ctx).filter(access::allows).isPresent();
    }

    private void refuse(Context ctx, Access access) {
        if (onlyTooWeak(ctx, access)) {
            throw new TooWeak(viewers.session(ctx).isEmpty());
        }
        throw new MeentException(Code.FORBIDDEN, "for " + access.name() + " only");
    }

    private void refuseCall(Context ctx, Viewer viewer, Access access) {
        if (viewer.signedIn()) {
            refuse(ctx, access);
        }
        ctx.header(Header.WWW_AUTHENTICATE, "Bearer");
        throw new Unauthorized();
    }

    /// Nobody is signed in where somebody must be.
    static final class Unauthorized extends RuntimeException {
        Unauthorized() {
            super("sign in first");
        }
    }
}
