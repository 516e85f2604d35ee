package coop.meent.shares.registers;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The page on which a financial year is closed: asked here, agreed to by a second person.
final class ClosingPages {
    private final RegisterDoor door;
    private final SecondPerson asked;
    private final Closing closing;

    ClosingPages(RegisterDoor door, SecondPerson asked, Closing closing) {
        this.door = door;
        this.asked = asked;
        this.closing = closing;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/closing", RegisterDoor.DESK, this::show)
                        .sample("/1/closing"),
                Route.post("/{register}/closing", RegisterDoor.DESK, this::ask));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var standing = RegisterDoor.standing(ctx);
        ctx.render(
                "shares/closing.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "closing"),
                        "closed", register.closedThrough(),
                        "open", closing.open(register).reversed(),
                        "asks", standing.inside()));
    }

    private void ask(Context ctx) {
        var proposal = propose(ctx, Objects.requireNonNullElse(ctx.formParam("through"), ""));
        Flash.say(ctx, "shares.proposal.asked");
        Redirects.seeOther(ctx, proposal.path());
    }

    /// {@return what now waits}
    ///
    /// @param through last day of a year that is over and open
    Proposal propose(Context ctx, String through) {
        var register = door.open(ctx, Right.VIEW);
        var standing = RegisterDoor.standing(ctx);
        // a helpdesk enters what happened; when a year ends, the cooperative itself says
        if (!standing.inside()) {
            throw new MeentException(Code.FORBIDDEN, "closing by a mandate");
        }
        var typed = OpenForm.day(through);
        if (typed.filter(closing.open(register)::contains).isEmpty()) {
            throw MeentException.invalid(
                    List.of(Problem.of("through", "shares.closing.other", through)));
        }
        return asked.propose(Viewer.of(ctx), standing, Closing.KIND, Closing.draft(typed.get()));
    }
}
