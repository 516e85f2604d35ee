package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.Passwords.Change;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.Person;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// Forgotten and changed passwords.
final class PasswordPages {
    private final PeopleServices people;

    PasswordPages(PeopleServices people) {
        this.people = people;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/password/forgotten", Access.EVERYONE, this::forgottenForm),
                Route.post("/password/forgotten", Access.EVERYONE, this::forgotten),
                Route.get("/password/new", Access.EVERYONE, this::newForm),
                Route.post("/password/new", Access.EVERYONE, this::choose),
                Route.get("/me/password", Access.SIGNED_IN, this::changeForm),
                Route.post("/me/password", Access.SIGNED_IN, this::change));
    }

    private void forgottenForm(Context ctx) {
        ctx.render("core/password-forgotten.peb", Map.of());
    }

    private void forgotten(Context ctx) {
        var email = Typed.field(ctx, "email");
        var pause = people.passwords().forgotten(email, people.cookie().browser(ctx));
        if (pause.isPresent()) {
            throw new TooMany(pause.get());
        }
        ctx.render("core/mail-sent.peb", Map.of("email", email, "kind", "password"));
    }

    private void newForm(Context ctx) {
        var token = Typed.token(ctx);
        if (people.passwords().whose(token).isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        showNew(ctx, List.of());
    }

    private static void showNew(Context ctx, List<Problem> problems) {
        ctx.render(
                "core/password-new.peb", Map.of("token", Typed.token(ctx), "problems", problems));
    }

    private void choose(Context ctx) {
        var token = Typed.token(ctx);
        var password = Typed.password(ctx, "password");
        var problems =
                people.passwords().whose(token).map(it -> check(password, it)).orElse(List.of());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showNew(ctx, problems);
            return;
        }
        var session = people.passwords().choose(token, password, people.cookie().browser(ctx));
        LinkPages.enter(ctx, people, session);
    }

    private void changeForm(Context ctx) {
        showChange(ctx, List.of());
    }

    private void showChange(Context ctx, List<Problem> problems) {
        var person = people.accounts().of(Viewer.of(ctx));
        ctx.render(
                "core/password-change.peb",
                Map.of("hasPassword", person.hasPassword(), "problems", problems));
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var fresh = Typed.password(ctx, "password");
        var problems = check(fresh, people.accounts().of(viewer));
        if (!problems.isEmpty()) {
            refuse(ctx, problems);
            return;
        }
        var current = Typed.password(ctx, "current");
        switch (people.passwords().change(viewer, current, fresh, people.cookie().browser(ctx))) {
            case Change.Changed() -> {
                Flash.say(ctx, "flash.account.password");
                Redirects.seeOther(ctx, "/me");
            }
            case Change.Wrong() ->
                    refuse(ctx, List.of(Problem.of("current", "account.problem.current")));
            case Change.TooOften(var pause) -> throw new TooMany(pause);
        }
    }

    private void refuse(Context ctx, List<Problem> problems) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showChange(ctx, problems);
    }

    private List<Problem> check(String password, Person person) {
        return people.rules().check("password", password, person.name(), person.email());
    }
}
