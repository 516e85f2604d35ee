package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.home.MemberHome;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people see and change of themselves.
final class MePages {
    private final PeopleServices people;
    private final MemberHome home;

    MePages(PeopleServices people, MemberHome home) {
        this.people = people;
        this.home = home;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/me", Access.SIGNED_IN, this::me),
                Route.post("/me", Access.SIGNED_IN, this::describe),
                Route.get("/me/access", Access.SIGNED_IN, this::access),
                Route.post("/me/invitations/{id}/accept", Access.SIGNED_IN, this::accept),
                Route.post("/me/sessions/end", Access.SIGNED_IN, this::endOthers),
                Route.post("/me/sessions/{id}/end", Access.SIGNED_IN, this::end),
                Route.post("/me/tokens", Access.SIGNED_IN, this::makeToken),
                Route.post("/me/tokens/{id}/revoke", Access.SIGNED_IN, this::revoke));
    }

    private void me(Context ctx) {
        var person = people.accounts().of(Viewer.of(ctx));
        show(ctx, new ProfileForm(person.name(), person.language()), List.of());
    }

    private void show(Context ctx, ProfileForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("person", people.accounts().of(viewer));
        model.put("form", form);
        model.put("problems", problems);
        model.put("own", home.belongings(viewer));
        ctx.render("core/me.peb", model);
    }

    private void access(Context ctx) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "core/me/access.peb",
                Map.of(
                        "sessions",
                        people.sessions().of(viewer, people.cookie().token(ctx)),
                        "tokens",
                        people.tokens().of(viewer)));
    }

    private void accept(Context ctx) {
        if (!people.invitations().accept(Viewer.of(ctx), id(ctx))) {
            throw MeentException.notFound("invitation");
        }
        Flash.say(ctx, "flash.account.joined");
        Redirects.seeOther(ctx, "/me");
    }

    private void describe(Context ctx) {
        var form = ProfileForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, problems);
            return;
        }
        people.accounts().describe(Viewer.of(ctx), form.name(), form.language());
        Flash.say(ctx, "flash.account.saved");
        Redirects.seeOther(ctx, "/me");
    }

    private void end(Context ctx) {
        if (!people.sessions().end(Viewer.of(ctx), id(ctx))) {
            throw MeentException.notFound("session");
        }
        Flash.say(ctx, "flash.account.session");
        Redirects.seeOther(ctx, "/me/access");
    }

    private void endOthers(Context ctx) {
        people.sessions().endOthers(Viewer.of(ctx), people.cookie().token(ctx));
        Flash.say(ctx, "flash.account.sessions");
        Redirects.seeOther(ctx, "/me/access");
    }

    private void makeToken(Context ctx) {
        var name = Typed.field(ctx, "name");
        var problems = TokenForm.check(name);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var viewer = Viewer.of(ctx);
        var made = people.tokens().make(viewer, viewer.person().orElseThrow(), name);
        ctx.attribute(Replies.SECRET, true);
        ctx.render("core/token-made.peb", Map.of("token", made.token(), "secret", made.secret()));
    }

    private void revoke(Context ctx) {
        if (!people.tokens().revoke(Viewer.of(ctx), id(ctx))) {
            throw MeentException.notFound("token");
        }
        Flash.say(ctx, "flash.account.token");
        Redirects.seeOther(ctx, "/me/access");
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such number");
        }
    }
}
