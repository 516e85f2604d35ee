package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// What is done on the page of a question.
final class AnswerPages {
    private final QuestionDesk desk;
    private final QuestionPages pages;
    private final DraftDesk drafts;

    AnswerPages(QuestionDesk desk, QuestionPages pages, DraftDesk drafts) {
        this.desk = desk;
        this.pages = pages;
        this.drafts = drafts;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = "/questions/{question}";
        var answer = one + "/answers/{answer}";
        return List.of(
                Route.post(one + "/answers", in, this::answer).withChecks(),
                Route.post(answer + "/accept", in, this::accept),
                Route.post(answer + "/thank", in, this::thank),
                Route.post(one + "/follow", in, ctx -> follow(ctx, true)),
                Route.post(one + "/unfollow", in, ctx -> follow(ctx, false)),
                Route.post(one + "/article", in, this::draft));
    }

    private void answer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = QuestionForm.clean(Asked.sent(ctx, "body"));
        var problems = desk.check(viewer, body);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            pages.show(ctx, body, problems);
            return;
        }
        long id = desk.answer(viewer, id(ctx), body);
        Flash.say(ctx, "questions.done.answered");
        Redirects.seeOther(ctx, Question.path(id(ctx)) + "#answer-" + id);
    }

    private void accept(Context ctx) {
        desk.accept(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        back(ctx, "questions.done.accepted");
    }

    private void thank(Context ctx) {
        desk.thank(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        back(ctx, "questions.done.thanked");
    }

    private void follow(Context ctx, boolean follows) {
        desk.follow(Viewer.of(ctx), id(ctx), follows);
        back(ctx, follows ? "questions.done.followed" : "questions.done.unfollowed");
    }

    private void draft(Context ctx) {
        var collection = Asked.sent(ctx, "collection");
        long article = drafts.draft(Viewer.of(ctx), id(ctx), collection);
        Flash.say(ctx, "questions.done.draft");
        Redirects.seeOther(ctx, Article.path(article));
    }

    private static void back(Context ctx, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, Question.path(id(ctx)));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }
}
