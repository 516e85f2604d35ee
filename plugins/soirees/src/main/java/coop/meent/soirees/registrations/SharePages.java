package coop.meent.soirees.registrations;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;

/// What somebody does on their own page besides coming or not: answering anew, asking for their
/// link, inviting a colleague, giving their place to one.
final class SharePages {
    private final OwnDoor door;
    private final ShareDesk desk;
    private final TransferDesk transfers;
    private final OwnViews views;

    SharePages(OwnDoor door, ShareDesk desk, TransferDesk transfers, OwnViews views) {
        this.door = door;
        this.desk = desk;
        this.transfers = transfers;
        this.views = views;
    }

    List<Route> routes() {
        return Stream.of(
                        door.post("/answers", this::answer),
                        door.post("/link", this::link),
                        door.post("/invite", this::invite),
                        door.post("/transfer", this::transfer))
                .flatMap(List::stream)
                .toList();
    }

    private void answer(Context ctx, Own own) {
        listed(own);
        var problems = desk.answer(Viewer.of(ctx), own, Asked.sent(ctx));
        done(ctx, own, problems, "registrations.done.answers");
    }

    private void link(Context ctx, Own own) {
        listed(own);
        desk.link(Viewer.of(ctx), own);
        done(ctx, own, List.of(), "registrations.done.link");
    }

    private void invite(Context ctx, Own own) {
        listed(own);
        var email = Asked.sent(ctx, "invited").strip();
        var problems =
                RegisterForm.address(email)
                        ? desk.invite(Viewer.of(ctx), own, email)
                        : List.of(Problem.of("invited", "registrations.problem.email"));
        done(ctx, own, problems, "registrations.done.invited");
    }

    private void transfer(Context ctx, Own own) {
        listed(own);
        var email = Asked.sent(ctx, "colleague").strip();
        var problems =
                RegisterForm.address(email)
                        ? List.<Problem>of()
                        : List.of(Problem.of("colleague", "registrations.problem.email"));
        if (problems.isEmpty()) {
            transfers.offer(Viewer.of(ctx), own, email);
        }
        done(ctx, own, problems, "registrations.done.transfer");
    }

    private static void listed(Own own) {
        if (own.registration().state() == Registration.State.CANCELLED) {
            throw new MeentException(Code.CONFLICT, "cancelled: " + own);
        }
    }

    private void done(Context ctx, Own own, List<Problem> problems, String said) {
        if (problems.isEmpty()) {
            Flash.say(ctx, said);
            Redirects.seeOther(ctx, own.path());
            return;
        }
        var model = views.page(Viewer.of(ctx), own);
        model.put("problems", problems);
        model.put("invited", Asked.sent(ctx, "invited"));
        model.put("colleague", Asked.sent(ctx, "colleague"));
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT).render("soirees/registrations/own.peb", model);
    }
}
