package coop.meent.shares.desk;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import coop.meent.shares.registers.SecondPerson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// Undoes a mistake, with the consent of a second person.
final class ReversalPages {
    private static final String PATH = "/{register}/entries/{seq}/reverse";
    private static final int LONGEST = 200;

    private final RegisterDoor door;
    private final Reversing reversing;
    private final SecondPerson second;

    ReversalPages(RegisterDoor door, Reversing reversing, SecondPerson second) {
        this.door = door;
        this.reversing = reversing;
        this.second = second;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, RegisterDoor.DESK, this::ask).sample("/1/entries/3/reverse"),
                Route.post(PATH, RegisterDoor.DESK, this::propose));
    }

    // whoever has to agree looks at it too
    private void ask(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var look = look(ctx, "");
        render(ctx, register, look, "", List.of());
    }

    private void propose(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var typed = Objects.requireNonNullElse(ctx.formParam("cause"), "").strip();
        var cause = typed.substring(0, Math.min(typed.length(), LONGEST));
        var look = look(ctx, cause);
        var problems = problems(cause, look);
        if (!problems.isEmpty() || !look.refusals().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, register, look, cause, problems);
            return;
        }
        var request = new ReversalRequest(RegisterDoor.number(ctx, "seq"), cause);
        var proposal =
                second.propose(
                        Viewer.of(ctx),
                        RegisterDoor.standing(ctx),
                        ProposedReversal.KIND,
                        request.json());
        Flash.say(ctx, "shares.desk.reverse.asked");
        ctx.redirect(proposal.path(), HttpStatus.SEE_OTHER);
    }

    private Reversing.Look look(Context ctx, String cause) {
        return reversing.look(
                RegisterDoor.standing(ctx), Viewer.of(ctx), RegisterDoor.number(ctx, "seq"), cause);
    }

    private static List<Problem> problems(String cause, Reversing.Look look) {
        return cause.isEmpty()
                ? List.of(Problem.of("cause", "shares.desk.reverse.cause.missing"))
                : look.problems();
    }

    private static void render(
            Context ctx,
            Register register,
            Reversing.Look look,
            String cause,
            List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("head", RegisterHead.of(ctx, "entries"));
        model.put("register", register);
        model.put("look", look);
        model.put("cause", cause);
        model.put("problems", problems);
        model.put("enters", RegisterDoor.standing(ctx).may(Right.ENTER));
        ctx.render("shares/desk/reverse.peb", model);
    }
}
