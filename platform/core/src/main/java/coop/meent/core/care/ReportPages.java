package coop.meent.core.care;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// Reporting a thing; and, for who wrote it, reading the decision and asking for another look.
final class ReportPages {
    private static final String ONE = "/report/{type}/{id}";

    private final Cases cases;
    private final ReportLimits limits;

    ReportPages(Cases cases, ReportLimits limits) {
        this.cases = cases;
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE, Access.EVERYONE, this::show).sample("/report/organisation/2"),
                Route.post(ONE, Access.EVERYONE, this::report),
                Route.post(ONE + "/appeal", Access.SIGNED_IN, this::appeal));
    }

    private void show(Context ctx) {
        var decided = cases.decided(Viewer.of(ctx), type(ctx), id(ctx));
        if (decided.isPresent()) {
            showDecided(ctx, decided.get(), "", List.of());
            return;
        }
        showForm(ctx, new ReportForm("", "", ""), List.of());
    }

    private void showForm(Context ctx, ReportForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("thing", cases.thing(viewer, type(ctx), id(ctx)));
        model.put("action", path(ctx));
        model.put("rules", Rule.codes());
        model.put("visitor", !viewer.signedIn());
        model.put("rule", form.ruleTyped());
        model.put("words", form.wordsTyped());
        model.put("email", form.emailTyped());
        model.put("problems", problems);
        ctx.render("core/care/report.peb", model);
    }

    private void report(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form =
                new ReportForm(
                        ctx.formParam("rule"), ctx.formParam("words"), ctx.formParam("email"));
        var thing = cases.thing(viewer, type(ctx), id(ctx));
        var problems = form.check(!viewer.signedIn());
        if (!problems.isEmpty()) {
            showForm(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        limits.take(ctx, viewer);
        cases.report(viewer, type(ctx), id(ctx), form);
        Flash.say(ctx, "flash.care.reported");
        Redirects.seeOther(ctx, thing.path());
    }

    private static void showDecided(
            Context ctx, CareCase.File file, String words, List<Problem> problems) {
        var view = CaseView.of(file).forWriter();
        var model = new HashMap<String, Object>();
        model.put("case", view);
        model.put("action", path(ctx) + "/appeal");
        model.put("mayAppeal", view.appealable() && file.one().answeredBy(Viewer.of(ctx)));
        model.put("words", words);
        model.put("problems", problems);
        ctx.render("core/care/decided.peb", model);
    }

    private void appeal(Context ctx) {
        var viewer = Viewer.of(ctx);
        var words = ReportForm.typed(ctx.formParam("words"));
        var problems = checkAppeal(words);
        var decided = cases.decided(viewer, type(ctx), id(ctx));
        if (!problems.isEmpty() && decided.isPresent()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            showDecided(ctx, decided.get(), words, problems);
            return;
        }
        cases.appeal(viewer, type(ctx), id(ctx), words);
        Flash.say(ctx, "flash.care.appealed");
        Redirects.seeOther(ctx, path(ctx));
    }

    /// {@return what is wrong with the words of an appeal}
    static List<Problem> checkAppeal(String words) {
        if (words.isEmpty()) {
            return List.of(Problem.of("words", "care.problem.appeal"));
        }
        return words.length() > ReportForm.LONGEST
                ? List.of(Problem.of("words", "care.problem.long", ReportForm.LONGEST))
                : List.of();
    }

    private static String type(Context ctx) {
        return ctx.pathParam("type");
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static String path(Context ctx) {
        return "/report/" + type(ctx) + "/" + id(ctx);
    }
}
