package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Role;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.people.Invitation;
import coop.meent.core.people.Invitations;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.PersonName;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Colleagues invite colleagues.
final class InvitationPages {
    static final Set<Role> INVITING = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    private final PeopleServices people;
    private final Organisations organisations;

    InvitationPages(PeopleServices people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    List<Route> routes() {
        var invitations = "/organisations/{id}/invitations";
        return List.of(
                Route.get(invitations, Access.SIGNED_IN, this::form)
                        .sample("/organisations/1/invitations"),
                Route.post(invitations, Access.SIGNED_IN, this::invite),
                Route.get("/invitations/{token}", Access.EVERYONE, this::link)
                        .sample("/invitations/used"),
                Route.post("/invitations/{token}", Access.EVERYONE, this::accept));
    }

    private void form(Context ctx) {
        show(ctx, ColleagueForm.EMPTY, List.of());
    }

    private void show(Context ctx, ColleagueForm form, List<Problem> problems) {
        ctx.render(
                "core/invite.peb",
                Map.of("organisation", invitedInto(ctx), "form", form, "problems", problems));
    }

    private void invite(Context ctx) {
        var form = ColleagueForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, problems);
            return;
        }
        send(ctx, form);
        Flash.say(ctx, "flash.account.invited");
        Redirects.seeOther(ctx, "/organisations/" + MePages.id(ctx) + "/invitations");
    }

    /// Sends the invitation, if the viewer may invite into the organisation of the path.
    Organisation send(Context ctx, ColleagueForm form) {
        var organisation = invitedInto(ctx);
        var viewer = Viewer.of(ctx);
        var into = new Invitations.Into(organisation.id(), organisation.name());
        people.invitations().invite(viewer, into, form.colleague(viewer.language()));
        return organisation;
    }

    private Organisation invitedInto(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = MePages.id(ctx);
        var organisation =
                organisations
                        .find(id)
                        .orElseThrow(() -> MeentException.notFound("organisation " + id));
        if (!viewer.administrator() && !viewer.holds(id, INVITING)) {
            throw new MeentException(Code.FORBIDDEN, "may not invite into organisation " + id);
        }
        return organisation;
    }

    private void link(Context ctx) {
        var invitation = people.invitations().look(ctx.pathParam("token"));
        if (invitation.isEmpty()) {
            LinkPages.dead(ctx);
            return;
        }
        showLink(ctx, invitation.get(), invitation.get().name(), List.of());
    }

    private void showLink(Context ctx, Invitation it, String name, List<Problem> problems) {
        var organisation = organisations.find(it.organisation()).map(Organisation::name);
        ctx.render(
                "core/invitation.peb",
                Map.of(
                        "invitation", it,
                        "organisation", organisation.orElse(""),
                        "name", name,
                        "token", ctx.pathParam("token"),
                        "problems", problems));
    }

    private void accept(Context ctx) {
        var token = ctx.pathParam("token");
        var invitation = people.invitations().look(token);
        if (invitation.isEmpty()) {
            LinkPages.dead(ctx);
        } else if (invitation.get().hasAccount()) {
            join(ctx, token);
        } else {
            arrive(ctx, token, invitation.get());
        }
    }

    private void join(Context ctx, String token) {
        if (!people.invitations().join(token)) {
            LinkPages.dead(ctx);
            return;
        }
        Flash.say(ctx, "flash.account.joined");
        Redirects.seeOther(ctx, Viewer.of(ctx).signedIn() ? "/me" : "/login");
    }

    private void arrive(Context ctx, String token, Invitation invitation) {
        var name = Typed.field(ctx, "name");
        var password = Typed.password(ctx, "password");
        var problems = new ArrayList<>(PersonName.check("name", name));
        problems.addAll(people.rules().check("password", password, name, invitation.email()));
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showLink(ctx, invitation, name, problems);
            return;
        }
        var browser = people.cookie().browser(ctx);
        var session = people.invitations().arrive(token, name, password, browser);
        LinkPages.enter(ctx, people.cookie(), session);
    }
}
