package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.core.people.ApiToken;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.people.Session;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the pages of accounts do, for programs.
final class AccountApi {
    private static final String WISH =
            "{\"email\": \"nieuw@demo.test\", \"password\": \"meent-demo\"}";

    private final PeopleServices people;
    private final InvitationPages invitations;
    private final AddressPages address;

    AccountApi(PeopleServices people, InvitationPages invitations, AddressPages address) {
        this.people = people;
        this.invitations = invitations;
        this.address = address;
    }

    /// Who asks.
    record Me(long id, String name, String language, List<MandateData> mandates) {}

    /// A mandate of today.
    record MandateData(long organisation, String role, boolean member) {}

    /// A token that was just made; its secret is never shown again.
    record MadeToken(long id, String name, Instant expiresAt, String secret) {}

    /// An invitation that was sent.
    record SentInvitation(long organisation, String email, String role) {}

    List<Route> routes() {
        return Stream.of(own(), doors(), List.of(invitation())).flatMap(List::stream).toList();
    }

    private List<Route> own() {
        var example = "{\"name\": \"An Peeters\", \"language\": \"nl\"}";
        return List.of(
                Route.get("/me", Access.SIGNED_IN, this::me)
                        .described(
                                Operation.answering(
                                        "Who asks, with the mandates of today", Me.class)),
                Route.post("/me/address", Access.SIGNED_IN, this::readdress)
                        .described(
                                Operation.doing("Ask for another mail address")
                                        .taking(AddressPages.Wish.class, WISH)),
                Route.put("/me", Access.SIGNED_IN, this::describe)
                        .described(
                                Operation.answering("Change name and language", Me.class)
                                        .taking(ProfileForm.class, example)));
    }

    private List<Route> doors() {
        return List.of(
                Route.get("/me/tokens", Access.SIGNED_IN, this::tokens)
                        .described(Operation.answering("One's own API tokens", Slice.class)),
                Route.post("/me/tokens", Access.SIGNED_IN, this::makeToken)
                        .described(
                                Operation.answering("Make an API token", MadeToken.class)
                                        .taking(TokenForm.class, "{\"name\": \"Website\"}")
                                        .with(201)),
                Route.delete("/me/tokens/{id}", Access.SIGNED_IN, this::revoke)
                        .described(Operation.doing("Revoke an API token")),
                Route.get("/me/sessions", Access.SIGNED_IN, this::sessions)
                        .described(Operation.answering("Where one is signed in", Slice.class)),
                Route.delete("/me/sessions/{id}", Access.SIGNED_IN, this::end)
                        .described(Operation.doing("End one of one's sessions")));
    }

    private Route invitation() {
        var example = "{\"name\": \"Bram\", \"email\": \"bram@demo.test\", \"role\": \"EDITOR\"}";
        return Route.post("/organisations/{id}/invitations", Access.SIGNED_IN, this::invite)
                .described(
                        Operation.answering("Invite a colleague", SentInvitation.class)
                                .taking(ColleagueForm.class, example)
                                .with(201));
    }

    private void me(Context ctx) {
        var viewer = Viewer.of(ctx);
        var person = people.accounts().of(viewer);
        var mandates =
                viewer.mandates().stream()
                        .map(it ->
                                new MandateData(
                                        it.organisation(), it.role().name(), it.memberToday()))
                        .toList();
        ctx.json(new Me(person.id(), person.name(), person.language(), mandates));
    }

    private void describe(Context ctx) {
        var form = ctx.bodyAsClass(ProfileForm.class);
        refuse(form.check());
        people.accounts().describe(Viewer.of(ctx), form.name(), form.language());
        me(ctx);
    }

    private void readdress(Context ctx) {
        address.wish(ctx, ctx.bodyAsClass(AddressPages.Wish.class))
                .ifPresent(problem -> refuse(List.of(problem)));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void tokens(Context ctx) {
        List<ApiToken> all = people.tokens().of(Viewer.of(ctx));
        ctx.json(new Slice<>(all, Optional.empty()));
    }

    private void makeToken(Context ctx) {
        var form = ctx.bodyAsClass(TokenForm.class);
        refuse(TokenForm.check(form.name()));
        var viewer = Viewer.of(ctx);
        var made = people.tokens().make(viewer, viewer.person().orElseThrow(), form.name());
        var token = made.token();
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/me/tokens/" + token.id());
        ctx.attribute(Replies.SECRET, true);
        ctx.json(new MadeToken(token.id(), token.name(), token.expiresAt(), made.secret()));
    }

    private void revoke(Context ctx) {
        found(people.tokens().revoke(Viewer.of(ctx), MePages.id(ctx)), "token");
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void sessions(Context ctx) {
        List<Session> all = people.sessions().of(Viewer.of(ctx), people.cookie().token(ctx));
        ctx.json(new Slice<>(all, Optional.empty()));
    }

    private void end(Context ctx) {
        found(people.sessions().end(Viewer.of(ctx), MePages.id(ctx)), "session");
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void invite(Context ctx) {
        var form = ctx.bodyAsClass(ColleagueForm.class);
        refuse(form.check());
        var organisation = invitations.send(ctx, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + organisation.path());
        ctx.json(new SentInvitation(organisation.id(), form.email(), form.role()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private static void found(boolean there, String what) {
        if (!there) {
            throw MeentException.notFound(what);
        }
    }
}
