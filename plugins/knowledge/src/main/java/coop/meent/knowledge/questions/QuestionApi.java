package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Questions for programs, under the rules of the pages.
final class QuestionApi {
    private static final String ONE = "/questions/{question}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Questions questions;
    private final QuestionDesk desk;
    private final DraftDesk drafts;
    private final ReferralDesk referrals;

    QuestionApi(Questions questions, QuestionDesk desk, DraftDesk drafts, ReferralDesk referrals) {
        this.questions = questions;
        this.desk = desk;
        this.drafts = drafts;
        this.referrals = referrals;
    }

    List<Route> routes() {
        return Stream.of(asking(), answering(), referring()).flatMap(List::stream).toList();
    }

    private List<Route> asking() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/questions", all, this::list).described(QuestionOperations.LIST),
                Route.post("/questions", QuestionPages.ASKS, this::ask)
                        .described(QuestionOperations.ASK),
                Route.get("/questions/similar", QuestionPages.ASKS, this::similar)
                        .described(QuestionOperations.SIMILAR),
                Route.get(ONE, all, this::show).described(QuestionOperations.SHOW),
                Route.get(ONE + "/answers", all, this::answers)
                        .described(QuestionOperations.ANSWERS));
    }

    private List<Route> answering() {
        var in = Access.SIGNED_IN;
        var answer = ONE + "/answers/{answer}";
        return List.of(
                Route.post(ONE + "/answers", in, this::answer).described(QuestionOperations.ANSWER),
                Route.post(answer + "/accept", in, this::accept)
                        .described(QuestionOperations.ACCEPT),
                Route.post(answer + "/thank", in, this::thank).described(QuestionOperations.THANK),
                Route.post(ONE + "/follow", in, ctx -> follow(ctx, true))
                        .described(QuestionOperations.FOLLOW),
                Route.post(ONE + "/unfollow", in, ctx -> follow(ctx, false))
                        .described(QuestionOperations.UNFOLLOW),
                Route.post(ONE + "/article", in, this::draft).described(QuestionOperations.DRAFT));
    }

    private List<Route> referring() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(ONE + "/referrals", in, this::asked)
                        .described(QuestionOperations.REFERRALS),
                Route.post(ONE + "/referrals", in, this::refer).described(QuestionOperations.REFER),
                Route.post(ONE + "/referrals/{referral}/close", in, this::close)
                        .described(QuestionOperations.CLOSE));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = questions.list(Viewer.of(ctx), QuestionFilter.read(Asked.query(ctx)), limit);
        var items = slice.items().stream().map(QuestionJson.Out::of).toList();
        ctx.json(new QuestionJson.Questions(items, slice.next().orElse(null)));
    }

    private void ask(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(QuestionJson.Input.class).form();
        refuse(desk.check(viewer, form));
        long id = desk.ask(viewer, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/knowledge/questions/" + id);
        answer(ctx, id);
    }

    private void similar(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.queryParam("title"), "");
        var alike = questions.alike(Viewer.of(ctx), title);
        ctx.json(new QuestionJson.Alike(alike.stream().map(QuestionJson.AlikeOut::of).toList()));
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void answers(Context ctx) {
        var items = questions.answers(Viewer.of(ctx), id(ctx));
        ctx.json(new QuestionJson.Answers(items.stream().map(QuestionJson.AnswerOut::of).toList()));
    }

    private void answer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = ctx.bodyAsClass(QuestionJson.AnswerInput.class).words();
        var met = questions.met(viewer, id(ctx));
        refuse(desk.check(viewer, body));
        long id = desk.answer(viewer, met.question().id(), body);
        ctx.status(HttpStatus.CREATED).json(new QuestionJson.Made(id));
    }

    private void accept(Context ctx) {
        desk.accept(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        answer(ctx, id(ctx));
    }

    private void thank(Context ctx) {
        desk.thank(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void follow(Context ctx, boolean follows) {
        desk.follow(Viewer.of(ctx), id(ctx), follows);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void draft(Context ctx) {
        long collection = ctx.bodyAsClass(QuestionJson.Where.class).collection();
        long article = drafts.draft(Viewer.of(ctx), id(ctx), Long.toString(collection));
        ctx.json(new QuestionJson.Made(article));
    }

    private void asked(Context ctx) {
        var items = referrals.of(Viewer.of(ctx), edited(ctx));
        ctx.json(
                new QuestionJson.Referrals(
                        items.stream().map(QuestionJson.ReferralOut::of).toList()));
    }

    private void refer(Context ctx) {
        long question = edited(ctx);
        var form = ctx.bodyAsClass(QuestionJson.ReferralInput.class).form();
        var viewer = Viewer.of(ctx);
        refuse(referrals.check(viewer, form));
        var made = referrals.refer(viewer, question, form);
        ctx.status(HttpStatus.CREATED)
                .json(new QuestionJson.ReferralMade(made.referral().id(), made.url()));
    }

    private void close(Context ctx) {
        referrals.close(Viewer.of(ctx), edited(ctx), Asked.id(ctx, "referral"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private long edited(Context ctx) {
        var met = questions.met(Viewer.of(ctx), id(ctx));
        if (!met.edits()) {
            throw new MeentException(Code.FORBIDDEN, "no editor: " + met.question().subject());
        }
        return met.question().id();
    }

    private void answer(Context ctx, long id) {
        ctx.json(QuestionJson.Out.of(questions.met(Viewer.of(ctx), id).question()));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
