package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Passes;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The pages on which the team refers a question, and on which who was asked says yes or no.
final class ReferralPages {
    private static final int DAYS = 14;

    private final Questions questions;
    private final ReferralDesk desk;
    private final Passes passes;

    ReferralPages(Platform platform, Questions questions, ReferralDesk desk) {
        this.passes = platform.passes();
        this.questions = questions;
        this.desk = desk;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var refer = "/questions/{question}/refer";
        return List.of(
                Route.get(refer, in, this::empty).sample("/questions/1/refer"),
                Route.post(refer, in, this::refer).withChecks(),
                Route.post("/questions/{question}/referrals/{referral}/close", in, this::close),
                Route.get(ReferralDesk.PATH, Access.EVERYONE, this::open).sample("/referrals/demo"),
                Route.post(ReferralDesk.PATH, Access.EVERYONE, this::reply));
    }

    private void empty(Context ctx) {
        var form = ReferralForm.empty(desk.today().plusDays(DAYS));
        render(ctx, edited(ctx), form, List.of());
    }

    private void refer(Context ctx) {
        var question = edited(ctx);
        var form = ReferralForm.read(Asked.sent(ctx));
        var problems = desk.check(Viewer.of(ctx), form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, question, form, problems);
            return;
        }
        desk.refer(Viewer.of(ctx), question.id(), form);
        Flash.say(ctx, "questions.done.referred");
        Redirects.seeOther(ctx, question.path());
    }

    private void close(Context ctx) {
        long id = Asked.id(ctx, "question");
        desk.close(Viewer.of(ctx), id, Asked.id(ctx, "referral"));
        Flash.say(ctx, "questions.done.closed");
        Redirects.seeOther(ctx, Question.path(id));
    }

    private void open(Context ctx) {
        var pass = passes.open(ctx, ReferralDesk.PURPOSE);
        render(ctx, desk.opened(pass), "", List.of());
    }

    private void reply(Context ctx) {
        var pass = passes.open(ctx, ReferralDesk.PURPOSE);
        var about = desk.opened(pass);
        switch (Asked.sent(ctx, "choice")) {
            case "yes" -> {
                desk.reply(pass, true);
                Redirects.seeOther(ctx, path(ctx));
            }
            case "no" -> {
                desk.reply(pass, false);
                thank(ctx, "questions.done.refused");
            }
            default -> {
                var body = QuestionForm.clean(Asked.sent(ctx, "body"));
                var problems = QuestionDesk.check(body);
                if (!problems.isEmpty()) {
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                    render(ctx, about, body, problems);
                    return;
                }
                desk.answer(pass, body);
                thank(ctx, "questions.done.expert");
            }
        }
    }

    private static void thank(Context ctx, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, "/knowledge/questions");
    }

    private static String path(Context ctx) {
        return "/knowledge/referrals/" + ctx.pathParam("secret");
    }

    private Question edited(Context ctx) {
        var met = questions.met(Viewer.of(ctx), Asked.id(ctx, "question"));
        if (!met.edits()) {
            throw new MeentException(Code.FORBIDDEN, "no editor: " + met.question().subject());
        }
        return met.question();
    }

    private static void render(
            Context ctx, Question question, ReferralForm form, List<Problem> problems) {
        ctx.render(
                "knowledge/questions/refer.peb",
                Map.of("question", question, "form", form, "problems", problems));
    }

    private static void render(
            Context ctx, ReferralDesk.About about, String body, List<Problem> problems) {
        ctx.render(
                "knowledge/questions/asked.peb",
                Map.of("about", about, "body", body, "problems", problems, "path", path(ctx)));
    }
}
