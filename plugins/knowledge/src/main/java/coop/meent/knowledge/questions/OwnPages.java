package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The pages on which somebody changes their own words.
final class OwnPages {
    private final SecondThoughts thoughts;

    OwnPages(SecondThoughts thoughts) {
        this.thoughts = thoughts;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = "/questions/{question}";
        var answer = one + "/answers/{answer}";
        return List.of(
                Route.get(one + "/edit", in, this::question).sample("/questions/5/edit"),
                Route.post(one + "/edit", in, this::edit).withChecks(),
                Route.post(one + "/withdraw", in, this::withdraw),
                Route.get(answer + "/edit", in, this::answer).sample("/questions/1/answers/2/edit"),
                Route.post(answer + "/edit", in, this::editAnswer).withChecks(),
                Route.post(answer + "/withdraw", in, this::withdrawAnswer));
    }

    private void question(Context ctx) {
        var question = thoughts.question(Viewer.of(ctx), id(ctx));
        render(ctx, question, form(question), List.of());
    }

    private static QuestionForm form(Question it) {
        var wording = it.wording();
        var tags = wording.tags().stream().sorted().collect(Collectors.joining(", "));
        return new QuestionForm(wording.title(), wording.body(), tags, it.audience().term());
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = QuestionForm.read(it -> sent(ctx, it));
        var problems = form.check();
        if (!problems.isEmpty()) {
            render(ctx, thoughts.question(viewer, id(ctx)), form, problems);
            return;
        }
        thoughts.edit(viewer, id(ctx), form);
        back(ctx, "questions.done.edited");
    }

    private void withdraw(Context ctx) {
        thoughts.withdraw(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "questions.done.withdrawn");
        Redirects.seeOther(ctx, "/knowledge/questions");
    }

    private void answer(Context ctx) {
        var answer = thoughts.answer(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        render(ctx, answer, answer.body(), List.of());
    }

    private void editAnswer(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "answer");
        var body = QuestionForm.clean(sent(ctx, "body"));
        var problems = QuestionDesk.check(body);
        if (!problems.isEmpty()) {
            render(ctx, thoughts.answer(viewer, id(ctx), id), body, problems);
            return;
        }
        thoughts.edit(viewer, id(ctx), id, body);
        back(ctx, "questions.done.answerEdited");
    }

    private void withdrawAnswer(Context ctx) {
        thoughts.withdraw(Viewer.of(ctx), id(ctx), Asked.id(ctx, "answer"));
        back(ctx, "questions.done.answerWithdrawn");
    }

    private static void render(
            Context ctx, Question question, QuestionForm form, List<Problem> problems) {
        refused(ctx, problems);
        ctx.render(
                "knowledge/questions/edit.peb",
                Map.of("question", question, "form", form, "problems", problems));
    }

    private static void render(Context ctx, Answer answer, String body, List<Problem> problems) {
        refused(ctx, problems);
        ctx.render(
                "knowledge/questions/answer-edit.peb",
                Map.of(
                        "answer",
                        answer,
                        "question",
                        Question.path(answer.question()),
                        "body",
                        body,
                        "problems",
                        problems));
    }

    private static String sent(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "");
    }

    private static void refused(Context ctx, List<Problem> problems) {
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static void back(Context ctx, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, Question.path(id(ctx)));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }
}
