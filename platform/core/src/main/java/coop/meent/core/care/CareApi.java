package coop.meent.core.care;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reports for programs, under the rules of the pages.
final class CareApi {
    private static final int PAGE = 30;
    private static final String REPORT =
            """
            {"type": "organisation", "id": "2", "rule": "misleading", "words": "Dit klopt niet meer."}
            """;
    private static final String DECISION =
            """
            {"outcome": "keep", "rule": "misleading", "words": "We keken het na, en het klopt."}
            """;

    private final Cases cases;
    private final Judgement judgement;
    private final ReportLimits limits;

    CareApi(Cases cases, Judgement judgement, ReportLimits limits) {
        this.cases = cases;
        this.judgement = judgement;
        this.limits = limits;
    }

    /// What is reported, and why.
    ///
    /// @param type kind of thing, e.g. `vacancy`
    /// @param email where a visitor hears of the decision
    record Body(
            @Nullable String type,
            @Nullable String id,
            @Nullable String rule,
            @Nullable String words,
            @Nullable String email) {}

    /// Why another look is asked for.
    record AppealBody(@Nullable String words) {}

    List<Route> routes() {
        return Stream.concat(members().stream(), team().stream()).toList();
    }

    private List<Route> members() {
        return List.of(
                Route.post("/reports", Access.EVERYONE, this::report)
                        .described(
                                Operation.doing("Report what somebody wrote")
                                        .taking(Body.class, REPORT)),
                Route.get("/reports/{type}/{id}", Access.SIGNED_IN, this::decision)
                        .described(
                                Operation.answering(
                                        "Why a thing of yours is hidden", CaseView.class)),
                Route.post("/reports/{type}/{id}/appeal", Access.SIGNED_IN, this::appeal)
                        .described(
                                Operation.doing("Ask for another look at what was hidden")
                                        .taking(
                                                AppealBody.class,
                                                "{\"words\": \"Het klopt wel.\"}")));
    }

    private List<Route> team() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/admin/reports", team, this::list)
                        .described(
                                Operation.answering(
                                        "What waits for the team, longest first",
                                        Slice.class,
                                        "cursor")),
                Route.get("/admin/reports/decided", team, this::decided)
                        .described(
                                Operation.answering(
                                        "What was decided, newest first", Slice.class, "cursor")),
                Route.get("/admin/reports/{id}", team, this::show)
                        .described(Operation.answering("One case", CaseView.class)),
                Route.post("/admin/reports/{id}", team, this::decide)
                        .described(
                                Operation.doing("Decide a case")
                                        .taking(DecisionForm.class, DECISION)));
    }

    private void report(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = ctx.bodyAsClass(Body.class);
        var type = ReportForm.typed(body.type());
        var id = ReportForm.typed(body.id());
        var form = new ReportForm(body.rule(), body.words(), body.email());
        cases.thing(viewer, type, id);
        refuse(form.check(!viewer.signedIn()));
        limits.take(ctx, viewer);
        cases.report(viewer, type, id, form);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void decision(Context ctx) {
        var viewer = Viewer.of(ctx);
        ctx.json(
                cases.decided(viewer, ctx.pathParam("type"), ctx.pathParam("id"))
                        .map(CaseView::of)
                        .map(CaseView::forWriter)
                        .orElseThrow(() -> MeentException.notFound("such case")));
    }

    private void appeal(Context ctx) {
        var words = ReportForm.typed(ctx.bodyAsClass(AppealBody.class).words());
        refuse(ReportPages.checkAppeal(words));
        cases.appeal(Viewer.of(ctx), ctx.pathParam("type"), ctx.pathParam("id"), words);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void list(Context ctx) {
        var slice = cases.waiting(Viewer.of(ctx), QueuePages.cursor(ctx), PAGE);
        ctx.json(slice.map(CaseView::line));
    }

    private void decided(Context ctx) {
        var slice = cases.decided(Viewer.of(ctx), QueuePages.cursor(ctx), PAGE);
        ctx.json(slice.map(CaseView::line));
    }

    private void show(Context ctx) {
        ctx.json(CaseView.of(cases.file(Viewer.of(ctx), QueuePages.id(ctx))));
    }

    private void decide(Context ctx) {
        var viewer = Viewer.of(ctx);
        var file = cases.file(viewer, QueuePages.id(ctx));
        var form = ctx.bodyAsClass(DecisionForm.class);
        refuse(form.check(judgement.judge(viewer, file) == Judgement.Judge.ALONE));
        judgement.decide(viewer, file, form);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
