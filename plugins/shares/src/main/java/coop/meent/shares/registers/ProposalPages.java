package coop.meent.shares.registers;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Proposal.State;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// What waits for a second person, and what became of what waited.
final class ProposalPages {
    private static final int LATEST = 50;
    private static final int LONGEST_REASON = 500;

    private final RegisterDoor door;
    private final SecondPerson asked;
    private final Decisions decisions;
    private final People people;

    ProposalPages(RegisterDoor door, SecondPerson asked, Decisions decisions, People people) {
        this.door = door;
        this.asked = asked;
        this.decisions = decisions;
        this.people = people;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        return List.of(
                Route.get("/{register}/proposals", desk, this::list).sample("/1/proposals"),
                Route.get("/{register}/proposals/{no}", desk, this::show).sample("/1/proposals/1"),
                Route.post("/{register}/proposals/{no}/approve", desk, this::approve),
                Route.post("/{register}/proposals/{no}/refuse", desk, this::refuse),
                Route.post("/{register}/proposals/{no}/withdraw", desk, this::withdraw));
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var viewer = Viewer.of(ctx);
        var all = asked.latest(viewer, register, LATEST);
        var views = all.stream().map(it -> view(it, viewer)).toList();
        ctx.render(
                "shares/proposals.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "proposals"),
                        "waiting", views.stream().filter(ProposalView::waiting).toList(),
                        "decided", views.stream().filter(it -> !it.waiting()).toList()));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        page(ctx, find(ctx, register), List.of());
    }

    private void page(Context ctx, Proposal proposal, List<Problem> problems) {
        ctx.render(
                "shares/proposal.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "proposals"),
                        "it", view(proposal, Viewer.of(ctx)),
                        "problems", problems,
                        "decides", decides(ctx, proposal),
                        "withdraws", withdraws(ctx, proposal)));
    }

    private void approve(Context ctx) {
        var register = door.open(ctx, Right.APPROVE);
        var proposal = find(ctx, register);
        try {
            decisions.approve(Viewer.of(ctx), RegisterDoor.standing(ctx), proposal.no());
        } catch (MeentException refused) {
            if (refused.code() != Code.INVALID) {
                throw refused;
            }
            page(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), proposal, refused.problems());
            return;
        }
        Flash.say(ctx, "shares.proposal.approved");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/proposals");
    }

    private void refuse(Context ctx) {
        var register = door.open(ctx, Right.APPROVE);
        var reason = Objects.requireNonNullElse(ctx.formParam("reason"), "").strip();
        var problems = reason(reason);
        var proposal = find(ctx, register);
        if (!problems.isEmpty()) {
            page(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), proposal, problems);
            return;
        }
        decisions.refuse(Viewer.of(ctx), RegisterDoor.standing(ctx), proposal.no(), reason);
        Flash.say(ctx, "shares.proposal.refused");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/proposals");
    }

    private void withdraw(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var proposal = find(ctx, register);
        decisions.withdraw(Viewer.of(ctx), RegisterDoor.standing(ctx), proposal.no());
        Flash.say(ctx, "shares.proposal.withdrawn");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/proposals");
    }

    static List<Problem> reason(String reason) {
        if (reason.isEmpty()) {
            return List.of(Problem.of("reason", "shares.proposal.reason.missing"));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(Problem.of("reason", "shares.proposal.reason.long", LONGEST_REASON))
                : List.of();
    }

    private Proposal find(Context ctx, Register register) {
        return asked.find(Viewer.of(ctx), register, number(ctx))
                .orElseThrow(() -> MeentException.notFound("proposal"));
    }

    static int number(Context ctx) {
        long no = RegisterDoor.number(ctx, "no");
        if (no > Integer.MAX_VALUE) {
            throw MeentException.notFound("no");
        }
        return (int) no;
    }

    private boolean decides(Context ctx, Proposal proposal) {
        return waits(proposal)
                && RegisterDoor.standing(ctx).may(Right.APPROVE)
                && !Decisions.mine(proposal, Viewer.of(ctx));
    }

    private boolean withdraws(Context ctx, Proposal proposal) {
        return waits(proposal) && Decisions.mine(proposal, Viewer.of(ctx));
    }

    private boolean waits(Proposal proposal) {
        return proposal.state(asked.registers().clock().instant()) == State.WAITING;
    }

    private ProposalView view(Proposal proposal, Viewer viewer) {
        var kind = decisions.kind(proposal);
        return new ProposalView(
                proposal,
                proposal.state(asked.registers().clock().instant()),
                kind.line(proposal, viewer.language()),
                kind.about(proposal),
                name(proposal.by().actor()),
                name(proposal.decidedBy()));
    }

    private String name(OptionalLong person) {
        return person.isEmpty()
                ? ""
                : people.find(person.getAsLong()).map(People.Person::name).orElse("");
    }
}
