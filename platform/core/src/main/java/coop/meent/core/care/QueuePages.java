package coop.meent.core.care;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The team's queue: what waits, one case, its decision, and what the years brought.
final class QueuePages {
    private static final String LIST = "/admin/reports";
    private static final int PAGE = 30;

    private final Cases cases;
    private final Judgement judgement;

    QueuePages(Cases cases, Judgement judgement) {
        this.cases = cases;
        this.judgement = judgement;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(LIST, team, this::waiting),
                Route.get(LIST + "/decided", team, this::decided),
                Route.get(LIST + "/{id}", team, ctx -> show(ctx, blank(), List.of()))
                        .sample(LIST + "/1"),
                Route.post(LIST + "/{id}", team, this::decide));
    }

    private void waiting(Context ctx) {
        var viewer = Viewer.of(ctx);
        var slice = cases.waiting(viewer, cursor(ctx), PAGE);
        var model = new HashMap<String, Object>();
        model.put("cases", slice.items().stream().map(CaseView::line).toList());
        model.put("years", cases.years(viewer));
        model.put("next", slice.next().map(it -> LIST + "?cursor=" + it).orElse(""));
        ctx.render("core/care/queue.peb", model);
    }

    private void decided(Context ctx) {
        var slice = cases.decided(Viewer.of(ctx), cursor(ctx), PAGE);
        var model = new HashMap<String, Object>();
        model.put("cases", slice.items().stream().map(CaseView::line).toList());
        model.put("next", slice.next().map(it -> LIST + "/decided?cursor=" + it).orElse(""));
        ctx.render("core/care/queue-decided.peb", model);
    }

    static String cursor(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("cursor")).orElse("");
    }

    private static DecisionForm blank() {
        return new DecisionForm("", "", "", "");
    }

    private void show(Context ctx, DecisionForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var file = cases.file(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("case", CaseView.of(file));
        model.put("judge", judgement.judge(viewer, file).name().toLowerCase(Locale.ROOT));
        model.put("reachable", judgement.reachable(file.one()));
        model.put("rules", Rule.codes());
        model.put("outcome", form.outcomeTyped());
        model.put("rule", form.ruleTyped());
        model.put("words", form.wordsTyped());
        model.put("note", form.noteTyped());
        model.put("problems", problems);
        ctx.render("core/care/case.peb", model);
    }

    private void decide(Context ctx) {
        var viewer = Viewer.of(ctx);
        var file = cases.file(viewer, id(ctx));
        var form =
                new DecisionForm(
                        ctx.formParam("outcome"),
                        ctx.formParam("rule"),
                        ctx.formParam("words"),
                        ctx.formParam("note"));
        var problems = form.check(judgement.judge(viewer, file) == Judgement.Judge.ALONE);
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, problems);
            return;
        }
        judgement.decide(viewer, file, form);
        Flash.say(ctx, "flash.care.decided");
        Redirects.seeOther(ctx, LIST);
    }

    static long id(Context ctx) {
        var typed = ctx.pathParam("id");
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("such case");
        }
        return Long.parseLong(typed);
    }
}
