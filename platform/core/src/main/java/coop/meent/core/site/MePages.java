package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What people see and change of themselves.
final class MePages {
    private final PeopleServices people;
    private final Organisations organisations;

    MePages(PeopleServices people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /// A mandate, as its holder reads it.
    ///
    /// @param role message key of the role
    /// @param mayInvite whether they may invite colleagues
    record MandateView(Organisation organisation, String role, boolean member, boolean mayInvite) {}

    List<Route> routes() {
        return List.of(
                Route.get("/me", Access.SIGNED_IN, this::me),
                Route.post("/me", Access.SIGNED_IN, this::describe),
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
        model.put("mandates", mandates(viewer).toList());
        model.put("sessions", people.sessions().of(viewer, people.cookie().token(ctx)));
        model.put("tokens", people.tokens().of(viewer));
        ctx.render("core/me.peb", model);
    }

    private Stream<MandateView> mandates(Viewer viewer) {
        return viewer.mandates().stream()
                .flatMap(mandate ->
                        organisations.find(mandate.organisation()).stream()
                                .map(found ->
                                        new MandateView(
                                                found,
                                                "account.role."
                                                        + mandate.role()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT),
                                                mandate.memberToday(),
                                                viewer.holds(
                                                        found.id(), InvitationPages.INVITING))));
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
        Redirects.seeOther(ctx, "/me");
    }

    private void endOthers(Context ctx) {
        people.sessions().endOthers(Viewer.of(ctx), people.cookie().token(ctx));
        Flash.say(ctx, "flash.account.sessions");
        Redirects.seeOther(ctx, "/me");
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
        Redirects.seeOther(ctx, "/me");
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such number");
        }
    }
}
