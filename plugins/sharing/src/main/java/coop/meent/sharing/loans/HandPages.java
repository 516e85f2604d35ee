package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.Taken;
import coop.meent.api.UploadField;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.loans.Handing.Condition;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of a hand-over and a return: how it is, with a photo, and whether it is the right
/// borrower.
final class HandPages {
    private static final String OUT = "/bookings/{booking}/hand-over";
    private static final String BACK = "/bookings/{booking}/return";

    private final Platform platform;
    private final HandDesk desk;
    private final Views views;

    HandPages(Platform platform, HandDesk desk, Views views) {
        this.platform = platform;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(OUT, in, ctx -> form(ctx, true)).sample("/bookings/2/hand-over"),
                Route.post(OUT, in, this::handOver),
                Route.get(BACK, in, ctx -> form(ctx, false)).sample("/bookings/3/return"),
                Route.post(BACK, in, this::takeBack));
    }

    private void form(Context ctx, boolean out) {
        var code = HandForm.digits(Asked.query(ctx).apply("code"));
        render(ctx, out, HandForm.empty(code), platform.files().field(HandDesk.SHELF), List.of());
    }

    private void handOver(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.owned(viewer, id(ctx));
        var form = HandForm.read(Asked.sent(ctx));
        var taken = platform.files().take(ctx, HandDesk.SHELF, "photo");
        var problems = problems(desk.check(viewer, id(ctx), form), taken);
        if (!problems.isEmpty()) {
            again(ctx, true, form, taken, problems);
            return;
        }
        desk.handOver(viewer, id(ctx), form, photo(taken));
        back(ctx, "loans.done.out");
    }

    private void takeBack(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.owned(viewer, id(ctx));
        var form = HandForm.read(Asked.sent(ctx));
        var taken = platform.files().take(ctx, HandDesk.SHELF, "photo");
        var problems = problems(form.check(), taken);
        if (!problems.isEmpty()) {
            again(ctx, false, form, taken, problems);
            return;
        }
        desk.takeBack(viewer, id(ctx), form, photo(taken));
        back(ctx, "loans.done.back");
    }

    // a photo may be left out
    private static List<Problem> problems(List<Problem> found, Taken taken) {
        var problems = new ArrayList<>(found);
        if (taken instanceof Taken.Refused(var problem)) {
            problems.add(problem);
        }
        return problems;
    }

    private static Optional<StoredFile> photo(Taken taken) {
        return taken instanceof Taken.Fine(var file) ? Optional.of(file) : Optional.empty();
    }

    private void again(
            Context ctx, boolean out, HandForm form, Taken taken, List<Problem> problems) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var field = platform.files().field(HandDesk.SHELF).with(taken);
        render(ctx, out, form, field, problems);
    }

    private void render(
            Context ctx, boolean out, HandForm form, UploadField field, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var loan = views.of(Actor.of(viewer), desk.owned(viewer, id(ctx)));
        var deposit = loan.thing().conditions().depositCents();
        var model = new HashMap<String, Object>();
        model.put("loan", loan);
        model.put("form", form);
        model.put("field", field);
        model.put("problems", problems);
        model.put("conditions", Stream.of(Condition.values()).map(Condition::code).toList());
        model.put("deposit", deposit.orElse(0));
        ctx.render("sharing/loans/" + (out ? "hand-over" : "return") + ".peb", model);
    }

    private static void back(Context ctx, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, "/sharing/bookings/" + id(ctx));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "booking");
    }
}
