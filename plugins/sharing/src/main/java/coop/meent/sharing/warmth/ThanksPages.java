package coop.meent.sharing.warmth;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The page on which a borrower says thank you.
final class ThanksPages {
    private static final String PATH = "/bookings/{booking}/thanks";

    private final ThanksDesk desk;

    ThanksPages(ThanksDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, this::form).sample("/bookings/6/thanks"),
                Route.post(PATH, in, this::thank).withChecks(),
                Route.post(PATH + "/withdraw", in, this::withdraw));
    }

    private void form(Context ctx) {
        render(ctx, ThanksForm.EMPTY, List.of());
    }

    private void thank(Context ctx) {
        var signed = ctx.formParam("signed") != null;
        var body = Objects.requireNonNullElse(ctx.formParam("body"), "").replace("\0", "");
        var form = new ThanksForm(body, signed);
        var problems = form.check();
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        desk.thank(Viewer.of(ctx), id(ctx), form);
        Flash.say(ctx, "warmth.done.thanked");
        Redirects.seeOther(ctx, "/sharing/bookings/" + id(ctx));
    }

    private void withdraw(Context ctx) {
        desk.withdraw(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "warmth.done.withdrawn");
        Redirects.seeOther(ctx, "/sharing/bookings/" + id(ctx));
    }

    private void render(Context ctx, ThanksForm form, List<Problem> problems) {
        var open = desk.open(Viewer.of(ctx), id(ctx));
        ctx.render(
                "sharing/warmth/thanks.peb",
                Map.of(
                        "open",
                        open,
                        "form",
                        form,
                        "problems",
                        problems,
                        "name",
                        Viewer.of(ctx).name()));
    }

    private static long id(Context ctx) {
        return id(ctx, "booking");
    }

    static long id(Context ctx, String name) {
        var typed = ctx.pathParam(name);
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("page of that name");
        }
        return Long.parseLong(typed);
    }
}
