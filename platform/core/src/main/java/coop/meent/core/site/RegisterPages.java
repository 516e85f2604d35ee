package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Signing up: a form, a mail, and a button behind its link.
final class RegisterPages {
    private final PeopleServices people;

    RegisterPages(PeopleServices people) {
        this.people = people;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/register", Access.EVERYONE, this::form),
                Route.post("/register", Access.EVERYONE, this::register).withChecks(),
                Route.get("/register/confirm", Access.EVERYONE, this::link),
                Route.post("/register/confirm", Access.EVERYONE, this::confirm));
    }

    private void form(Context ctx) {
        if (Viewer.of(ctx).signedIn()) {
            Redirects.seeOther(ctx, "/me");
            return;
        }
        show(ctx, SignUpForm.EMPTY, List.of());
    }

    private static void show(Context ctx, SignUpForm form, List<Problem> problems) {
        ctx.render("core/register.peb", Map.of("form", form, "problems", problems));
    }

    private void register(Context ctx) {
        var form = SignUpForm.from(ctx);
        var problems = form.check(people.rules());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, problems);
            return;
        }
        var browser = people.cookie().browser(ctx);
        var wanted = form.wanted(Viewer.of(ctx).language());
        var pause = people.registration().register(wanted, browser);
        if (pause.isPresent()) {
            throw new TooMany(pause.get());
        }
        ctx.render("core/mail-sent.peb", Map.of("email", form.email(), "kind", "confirm"));
    }

    private void link(Context ctx) {
        var token = Typed.token(ctx);
        var email = people.registration().waiting(token);
        if (email.isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        ctx.render("core/confirm.peb", Map.of("token", token, "email", email.get()));
    }

    private void confirm(Context ctx) {
        var browser = people.cookie().browser(ctx);
        LinkPages.receive(
                ctx, people.cookie(), people.registration().confirm(Typed.token(ctx), browser));
    }
}
