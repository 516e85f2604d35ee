package coop.meent.shares.registers;

import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What waits for a second person, for programs.
final class ProposalApi {
    private static final int LATEST = 100;

    private final RegisterDoor door;
    private final SecondPerson asked;
    private final Decisions decisions;
    private final ClosingPages closing;

    ProposalApi(RegisterDoor door, SecondPerson asked, Decisions decisions, ClosingPages closing) {
        this.door = door;
        this.asked = asked;
        this.decisions = decisions;
        this.closing = closing;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        var one = "/registers/{register}/proposals/{no}";
        return List.of(
                Route.get("/registers/{register}/proposals", desk, this::list)
                        .described(
                                Operation.answering(
                                        "What waits for a second person, or did",
                                        RegisterJson.Proposals.class))
                        .sample("/registers/1/proposals"),
                Route.post("/registers/{register}/closings", desk, this::close)
                        .described(
                                Operation.answering(
                                                "Ask to close the financial years up to a day",
                                                RegisterJson.Asked.class)
                                        .taking(
                                                RegisterJson.ToClose.class,
                                                RegisterJson.ToClose.EXAMPLE)
                                        .with(201)),
                Route.post(one + "/approve", desk, this::approve)
                        .described(Operation.doing("Agree, and have it done")),
                Route.post(one + "/refuse", desk, this::refuse)
                        .described(
                                Operation.doing("Refuse, and say why")
                                        .taking(
                                                RegisterJson.Refusal.class,
                                                RegisterJson.Refusal.EXAMPLE)),
                Route.post(one + "/withdraw", desk, this::withdraw)
                        .described(Operation.doing("Take back what you asked yourself")));
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var viewer = Viewer.of(ctx);
        var all =
                asked.latest(viewer, register, LATEST).stream()
                        .map(it -> json(it, viewer.language()))
                        .toList();
        ctx.json(new RegisterJson.Proposals(all));
    }

    private void close(Context ctx) {
        var made =
                closing.propose(
                        ctx,
                        Objects.requireNonNullElse(
                                ctx.bodyAsClass(RegisterJson.ToClose.class).through(), ""));
        ctx.status(HttpStatus.CREATED).json(json(made, Viewer.of(ctx).language()));
    }

    private void approve(Context ctx) {
        door.open(ctx, Right.APPROVE);
        int no = ProposalPages.number(ctx);
        decisions.approve(Viewer.of(ctx), RegisterDoor.standing(ctx), no);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void refuse(Context ctx) {
        door.open(ctx, Right.APPROVE);
        var sent = ctx.bodyAsClass(RegisterJson.Refusal.class).reason();
        var reason = Objects.requireNonNullElse(sent, "").strip();
        var problems = ProposalPages.reason(reason);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        int no = ProposalPages.number(ctx);
        decisions.refuse(Viewer.of(ctx), RegisterDoor.standing(ctx), no, reason);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void withdraw(Context ctx) {
        door.open(ctx, Right.VIEW);
        int no = ProposalPages.number(ctx);
        decisions.withdraw(Viewer.of(ctx), RegisterDoor.standing(ctx), no);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private RegisterJson.Asked json(Proposal it, String language) {
        var state = it.state(asked.registers().clock().instant());
        return new RegisterJson.Asked(
                it.no(),
                it.kind(),
                decisions.kind(it).line(it, language),
                RegisterJson.number(it.by().actor()),
                it.askedAt().toString(),
                it.expiresAt().toString(),
                state.name().toLowerCase(Locale.ROOT),
                RegisterJson.number(it.decidedBy()),
                it.reason());
    }
}
