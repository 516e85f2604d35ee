package coop.meent.core.factor;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.factor.Factors.Outcome;
import coop.meent.core.factor.Offers.Offer;
import coop.meent.core.people.Browser;
import coop.meent.core.people.SessionCookie;
import coop.meent.core.text.QrCode;
import coop.meent.core.web.Next;
import coop.meent.core.web.Replies;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where people set up their own second factor, renew its codes, move it and switch it off.
final class FactorPages {
    private final Factors factors;
    private final SessionCookie cookie;
    private final Texts texts;

    FactorPages(Factors factors, SessionCookie cookie, Texts texts) {
        this.factors = factors;
        this.cookie = cookie;
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/me/factor", Access.SIGNED_IN, this::show),
                Route.post("/me/factor", Access.SIGNED_IN, this::setUp),
                Route.post("/me/factor/codes", Access.SIGNED_IN, this::renew),
                Route.post("/me/factor/other", Access.SIGNED_IN, this::other),
                Route.post("/me/factor/off", Access.SIGNED_IN, this::off));
    }

    private void show(Context ctx) {
        var standing = factors.standing(Viewer.of(ctx));
        if (standing.set()) {
            showSet(ctx, standing, List.of());
        } else {
            showOffer(ctx, factors.offer(Viewer.of(ctx)), List.of());
        }
    }

    private static void showSet(Context ctx, Standing standing, List<Problem> problems) {
        ctx.render(
                "core/factor/set.peb",
                Map.of("standing", standing, "next", Next.of(ctx), "problems", problems));
    }

    private void showOffer(Context ctx, Offer offer, List<Problem> problems) {
        fromABrowser(ctx);
        var viewer = Viewer.of(ctx);
        var site = texts.text(viewer.language(), "site.name");
        var code = new QrCode(offer.secret().address(site, viewer.name()));
        var model = new HashMap<String, Object>();
        model.put("code", code.svg(texts.text(viewer.language(), "factor.qr")));
        model.put("secret", offer.secret().grouped());
        model.put("sealed", offer.sealed());
        model.put("other", offer.purpose() == Offers.Purpose.OTHER);
        model.put("next", Next.of(ctx));
        model.put("problems", problems);
        ctx.attribute(Replies.SECRET, true);
        ctx.render("core/factor/set-up.peb", model);
    }

    private void setUp(Context ctx) {
        var browser = fromABrowser(ctx);
        var viewer = Viewer.of(ctx);
        var offer = factors.offered(viewer, field(ctx, "sealed"));
        if (offer.isEmpty()) {
            again(ctx);
            return;
        }
        switch (factors.setUp(viewer, offer.get(), field(ctx, "code"), browser)) {
            case Outcome.Done(var made) -> {
                cookie.give(ctx, made.session());
                showCodes(ctx, made.codes());
            }
            case Outcome.Wrong<?> _ -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                showOffer(ctx, offer.get(), List.of(Problem.of("code", "factor.problem.first")));
            }
            case Outcome.TooOften<?>(var pause) -> throw new TooMany(pause);
            case Outcome.Gone<?> _ -> again(ctx);
        }
    }

    private static void again(Context ctx) {
        Flash.say(ctx, "flash.factor.again");
        Redirects.seeOther(ctx, "/me/factor" + Next.query(Next.of(ctx)));
    }

    private static void showCodes(Context ctx, List<String> codes) {
        ctx.attribute(Replies.SECRET, true);
        ctx.render("core/factor/codes.peb", Map.of("codes", codes, "next", Next.of(ctx)));
    }

    private void renew(Context ctx) {
        fromABrowser(ctx);
        done(ctx, factors.renew(Viewer.of(ctx), field(ctx, "code")))
                .ifPresent(codes -> showCodes(ctx, codes));
    }

    private void other(Context ctx) {
        fromABrowser(ctx);
        done(ctx, factors.other(Viewer.of(ctx), field(ctx, "code")))
                .ifPresent(offer -> showOffer(ctx, offer, List.of()));
    }

    private void off(Context ctx) {
        fromABrowser(ctx);
        done(ctx, factors.off(Viewer.of(ctx), field(ctx, "code")))
                .ifPresent(_ -> {
                    Flash.say(ctx, "flash.factor.off");
                    Redirects.seeOther(ctx, "/me/access");
                });
    }

    private <T> Optional<T> done(Context ctx, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var what) -> Optional.of(what);
            case Outcome.TooOften<T>(var pause) -> throw new TooMany(pause);
            case Outcome.Wrong<T> _, Outcome.Gone<T> _ -> {
                refuse(ctx, factors.standing(Viewer.of(ctx)));
                yield Optional.empty();
            }
        };
    }

    private static void refuse(Context ctx, Standing standing) {
        if (!standing.set()) {
            Redirects.seeOther(ctx, "/me/factor");
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showSet(ctx, standing, List.of(Problem.of("code", "factor.problem.code")));
    }

    // a program that holds a token must not make itself a strong session
    private Browser fromABrowser(Context ctx) {
        var browser = cookie.browser(ctx);
        if (ctx.header("Authorization") != null || browser.token().isEmpty()) {
            throw new MeentException(
                    Code.FORBIDDEN, "a second factor is a person's, not a program's");
        }
        return browser;
    }

    static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
