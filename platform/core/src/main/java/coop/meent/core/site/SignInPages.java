package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.Person;
import coop.meent.core.people.SignIn.Outcome;
import coop.meent.core.web.Mending;
import coop.meent.core.web.Next;
import coop.meent.core.web.TooMany;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in and out, with a password or with the operator's link.
final class SignInPages {
    private final PeopleServices people;
    private final List<DemoAccount> demo;

    SignInPages(PeopleServices people, List<DemoAccount> demo) {
        this.people = people;
        this.demo = List.copyOf(demo);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/login", Access.EVERYONE, this::form),
                Route.post("/login", Access.EVERYONE, this::signIn),
                Route.post("/logout", Access.EVERYONE, this::signOut),
                Route.get("/sign-in", Access.EVERYONE, this::link),
                Route.post("/sign-in", Access.EVERYONE, this::useLink),
                Route.post("/sign-in/first", Access.EVERYONE, this::becomeAdministrator));
    }

    private void form(Context ctx) {
        if (Viewer.of(ctx).signedIn()) {
            Next.go(ctx, Next.of(ctx));
            return;
        }
        show(ctx, "", List.of());
    }

    private void show(Context ctx, String email, List<Problem> problems) {
        ctx.render(
                "core/login.peb",
                Map.of("email", email, "problems", problems, "next", Next.of(ctx), "demo", demo));
    }

    private void signIn(Context ctx) {
        var email = Typed.field(ctx, "email");
        var password = Typed.password(ctx, "password");
        switch (people.signIn().with(email, password, people.cookie().browser(ctx))) {
            case Outcome.SignedIn(var token) -> {
                LinkPages.lead(ctx, people, token, Next.of(ctx));
            }
            case Outcome.Refused() -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, email, List.of(Problem.of("email", "account.problem.signin")));
            }
            case Outcome.Closed() -> throw Mending.theSite();
            case Outcome.TooOften(var pause) -> throw new TooMany(pause);
        }
    }

    private void signOut(Context ctx) {
        people.signIn().out(Viewer.of(ctx), people.cookie().browser(ctx));
        people.cookie().take(ctx);
        ctx.header("Clear-Site-Data", "\"cache\",\"storage\"");
        Redirects.seeOther(ctx, "/");
    }

    private void link(Context ctx) {
        var token = Typed.token(ctx);
        if (people.firstAdministrator().opens(token)) {
            first(ctx, SignUpForm.EMPTY, List.of());
            return;
        }
        var person = byLink(token);
        if (person.isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        ctx.render("core/sign-in.peb", Map.of("token", token, "name", person.get().name()));
    }

    // the link stays as it is for when the site is mended
    private Optional<Person> byLink(String token) {
        var person = people.signIn().byLink(token);
        if (person.filter(it -> !people.signIn().admits(it)).isPresent()) {
            throw Mending.theSite();
        }
        return person;
    }

    private void useLink(Context ctx) {
        var token = Typed.token(ctx);
        var person = byLink(token);
        var session = people.signIn().useLink(token, people.cookie().browser(ctx));
        if (person.isEmpty() || session.isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        var path = person.get().hasPassword() ? "/me" : "/me/password";
        LinkPages.lead(ctx, people, session.get(), Next.address(ctx, path));
    }

    private void first(Context ctx, SignUpForm form, List<Problem> problems) {
        ctx.render(
                "core/first-administrator.peb",
                Map.of("token", Typed.token(ctx), "form", form, "problems", problems));
    }

    private void becomeAdministrator(Context ctx) {
        if (!people.firstAdministrator().opens(Typed.token(ctx))) {
            LinkPages.dead(ctx);
            return;
        }
        var form = SignUpForm.from(ctx);
        var problems = form.check(people.rules());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            first(ctx, form, problems);
            return;
        }
        var wanted = form.wanted(Viewer.of(ctx).language());
        var browser = people.cookie().browser(ctx);
        var session = people.firstAdministrator().become(Typed.token(ctx), wanted, browser);
        LinkPages.enter(ctx, people, session, "/admin/setup");
    }
}
