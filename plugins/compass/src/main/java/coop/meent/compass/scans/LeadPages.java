package coop.meent.compass.scans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The page of a scan, and what who leads does there; closing it stands in a package of its own.
final class LeadPages {
    static final String ONE = "/scans/{scan}";

    private final Scans scans;
    private final ScanDesk desk;
    private final MailDesk mails;
    private final ScanViews views;

    LeadPages(Scans scans, ScanDesk desk, MailDesk mails, ScanViews views) {
        this.scans = scans;
        this.desk = desk;
        this.mails = mails;
        this.views = views;
    }

    /// A form that came back.
    ///
    /// @param which mails or until
    private record Typed(String which, String role, String text, List<Problem> problems) {
        private static final Typed NOTHING = new Typed("", "", "", List.of());
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(ONE, in, ctx -> show(ctx, Typed.NOTHING)).sample("/scans/3"),
                Route.post(ONE + "/links", in, this::renew),
                Route.post(ONE + "/mails", in, this::mail).withChecks(),
                Route.post(ONE + "/until", in, this::until).withChecks(),
                Route.post(ONE + "/share", in, this::share),
                Route.post(ONE + "/delete", in, this::delete));
    }

    static int id(Context ctx) {
        return Asked.number(ctx.pathParam("scan"), 9)
                .map(Math::toIntExact)
                .orElseThrow(() -> MeentException.notFound("scan of that name"));
    }

    private void show(Context ctx, Typed typed) {
        var viewer = Viewer.of(ctx);
        var page = scans.page(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("view", views.view(viewer, page, scans.today()));
        model.put("which", typed.which());
        model.put("role", typed.role());
        model.put("typed", typed.text());
        model.put("problems", typed.problems());
        ctx.render("compass/scans/show.peb", model);
    }

    private void back(Context ctx, Typed typed) {
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), typed);
    }

    private void renew(Context ctx) {
        var role = Role.of(Asked.sent(ctx, "role"));
        scans.led(Viewer.of(ctx), id(ctx));
        desk.renew(
                Viewer.of(ctx), id(ctx), role.orElseThrow(() -> MeentException.invalid(noRole())));
        done(ctx, "scans.done.link");
    }

    static List<Problem> noRole() {
        return List.of(Problem.of("role", "scans.problem.role"));
    }

    private void mail(Context ctx) {
        var viewer = Viewer.of(ctx);
        scans.led(viewer, id(ctx));
        var form = new MailForm(Asked.sent(ctx, "role"), Asked.sent(ctx, "addresses"));
        var problems = form.check();
        if (problems.isEmpty()) {
            problems = sent(ctx, form);
        }
        if (problems.isEmpty()) {
            done(ctx, "scans.done.mailed");
        } else {
            back(ctx, new Typed("mails", form.role(), form.addresses(), problems));
        }
    }

    private List<Problem> sent(Context ctx, MailForm form) {
        try {
            mails.send(Viewer.of(ctx), id(ctx), form);
            return List.of();
        } catch (MeentException refused) {
            if (refused.code() != Code.INVALID) {
                throw refused;
            }
            return refused.problems();
        }
    }

    private void until(Context ctx) {
        var viewer = Viewer.of(ctx);
        scans.led(viewer, id(ctx));
        var typed = Asked.sent(ctx, "until").strip();
        var problem = OpenForm.day("until", typed, scans.today());
        if (problem.isPresent()) {
            back(ctx, new Typed("until", "", typed, List.of(problem.get())));
            return;
        }
        desk.until(viewer, id(ctx), OpenForm.parsed(typed));
        done(ctx, "scans.done.until");
    }

    private void share(Context ctx) {
        boolean shared = Asked.sent(ctx, "shared").equals("true");
        scans.led(Viewer.of(ctx), id(ctx));
        desk.share(Viewer.of(ctx), id(ctx), shared);
        done(ctx, shared ? "scans.done.shared" : "scans.done.unshared");
    }

    private void delete(Context ctx) {
        scans.led(Viewer.of(ctx), id(ctx));
        desk.delete(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "scans.done.deleted");
        Redirects.seeOther(ctx, "/compass");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Scan.path(id(ctx)));
    }
}
