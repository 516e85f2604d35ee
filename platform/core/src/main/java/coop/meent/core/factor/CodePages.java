package coop.meent.core.factor;

import coop.meent.api.Access;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.factor.Factors.Outcome;
import coop.meent.core.people.SessionCookie;
import coop.meent.core.web.Next;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The second door: somebody came through the first, and gives their code.
final class CodePages {
    private final Factors factors;
    private final SessionCookie cookie;

    CodePages(Factors factors, SessionCookie cookie) {
        this.factors = factors;
        this.cookie = cookie;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/sign-in/code", Access.EVERYONE, this::form),
                Route.post("/sign-in/code", Access.EVERYONE, this::pass));
    }

    private void form(Context ctx) {
        if (factors.waits(cookie.browser(ctx))) {
            show(ctx, List.of());
        } else {
            elsewhere(ctx);
        }
    }

    private static void show(Context ctx, List<Problem> problems) {
        boolean recovery = !FactorPages.field(ctx, "recovery").isEmpty();
        ctx.render(
                "core/factor/code.peb",
                Map.of(
                        "recovery",
                        recovery || ctx.queryParam("recovery") != null,
                        "next",
                        Next.of(ctx),
                        "plain",
                        "/sign-in/code" + Next.query(Next.of(ctx)),
                        "lost",
                        "/sign-in/code?recovery=1" + Next.query(Next.of(ctx)).replace('?', '&'),
                        "problems",
                        problems));
    }

    // who is in already goes on, and who waited too long begins again
    private static void elsewhere(Context ctx) {
        if (Viewer.of(ctx).signedIn()) {
            Next.go(ctx, Next.of(ctx));
        } else {
            Redirects.seeOther(ctx, "/login" + Next.query(Next.of(ctx)));
        }
    }

    private void pass(Context ctx) {
        switch (factors.pass(cookie.browser(ctx), FactorPages.field(ctx, "code"))) {
            case Outcome.Done(var session) -> {
                cookie.give(ctx, session);
                Next.go(ctx, Next.of(ctx));
            }
            case Outcome.Wrong<?> _ -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, List.of(Problem.of("code", "factor.problem.code")));
            }
            case Outcome.TooOften<?>(var pause) -> throw new TooMany(pause);
            case Outcome.Gone<?> _ -> elsewhere(ctx);
        }
    }
}
