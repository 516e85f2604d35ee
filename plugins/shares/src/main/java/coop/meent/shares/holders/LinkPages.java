package coop.meent.shares.holders;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Links;
import coop.meent.api.Passes;
import coop.meent.api.People;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Role;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.holders.Choices.Choice;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/// The pages that tie a holder to an account of the site, by the register manager or by the holder.
final class LinkPages {
    private static final Set<Role> ANY = Set.of(Role.values());

    private final HolderDoor door;
    private final HolderDesk desk;
    private final Invitations invitations;
    private final ReachRow reach;

    LinkPages(HolderDoor door, HolderDesk desk, Invitations invitations, ReachRow reach) {
        this.door = door;
        this.desk = desk;
        this.invitations = invitations;
        this.reach = reach;
    }

    /// What of the platform reaches people.
    record ReachRow(People people, Links links, Passes passes) {}

    /// {@return the pages without a register in their path, which come first}
    List<Route> fixedRoutes() {
        return List.of(
                Route.get("/link/{secret}", Access.SIGNED_IN, this::question)
                        .sample("/link/unknown"),
                Route.post("/link/{secret}", Access.SIGNED_IN, this::accept));
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var path = "/{register}/holders/{holder}/person";
        return List.of(
                Route.get(path, access, this::show).sample("/1/holders/1/person"),
                Route.post(path, access, this::link),
                Route.post(path + "/invite", access, this::invite),
                Route.post(path + "/revoke", access, this::revoke));
    }

    private void show(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        render(opened, door.holder(opened), List.of(), "");
    }

    private void link(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var chosen = Objects.requireNonNullElse(ctx.formParam("person"), "");
        if (!chosen.isEmpty()
                && colleagues(opened).stream().noneMatch(it -> it.value().equals(chosen))) {
            var problem = Problem.of("person", "shares.link.person.wrong");
            render(opened.refused(), holder, List.of(problem), "");
            return;
        }
        var person =
                chosen.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(chosen));
        desk.link(opened.register(), opened.viewer(), holder.no(), person);
        Flash.say(ctx, chosen.isEmpty() ? "shares.link.untied" : "shares.link.tied");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/person");
    }

    private void invite(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var path = invitations.invite(opened.register(), opened.viewer(), holder.no());
        var language = holder.contact().language();
        render(opened, holder, List.of(), reach.links().absolute(path, language));
    }

    private void revoke(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        invitations.revoke(opened.register(), opened.viewer(), holder.no());
        Flash.say(ctx, "shares.link.revoked");
        Redirects.seeOther(ctx, opened.path(holder.no()) + "/person");
    }

    private void question(Context ctx) {
        var pass = reach.passes().open(ctx, Invitations.PURPOSE);
        ctx.render(
                "shares/holders/link.peb",
                Map.of(
                        "register", invitations.register(pass).name(),
                        "holder", Invitations.holder(pass),
                        "path", "/shares/link/" + ctx.pathParam("secret")));
    }

    private void accept(Context ctx) {
        var pass = reach.passes().open(ctx, Invitations.PURPOSE);
        invitations.accept(invitations.register(pass), Viewer.of(ctx), pass);
        Flash.say(ctx, "shares.link.accepted");
        Redirects.seeOther(ctx, "/shares");
    }

    private List<Choice> colleagues(Opened opened) {
        return reach.people().holding(opened.register().organisation(), ANY).stream()
                .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                .toList();
    }

    /// {@return whether the person has a mandate at the cooperative}
    boolean colleague(Opened opened, long person) {
        var value = Long.toString(person);
        return colleagues(opened).stream().anyMatch(it -> it.value().equals(value));
    }

    private void render(Opened opened, Holder holder, List<Problem> problems, String invitation) {
        var reads = new HashMap<String, Object>();
        reads.put("holder", holder);
        reads.put("problems", problems);
        reads.put("people", colleagues(opened));
        reads.put("person", name(holder));
        reads.put("invitation", invitation);
        reads.put("invited", !invitations.standing(opened.register(), holder.no()).isEmpty());
        reads.put("path", opened.path(holder.no()));
        opened.render("person", reads);
    }

    private String name(Holder holder) {
        return holder.person().isPresent()
                ? reach.people()
                        .find(holder.person().getAsLong())
                        .map(People.Person::name)
                        .orElse("")
                : "";
    }
}
