package coop.meent.knowledge.questions;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// What somebody changes of their own words, by API.
final class OwnApi {
    private static final Operation EDIT =
            Operation.doing("Change the words of your question; the audience stays")
                    .taking(QuestionJson.Input.class, QuestionJson.ASK);
    private static final Operation WITHDRAW =
            Operation.doing("Take your question back, as long as nobody else has answered");
    private static final Operation EDIT_ANSWER =
            Operation.doing("Change the words of your answer")
                    .taking(QuestionJson.AnswerInput.class, QuestionJson.ANSWER);
    private static final Operation WITHDRAW_ANSWER = Operation.doing("Take your answer back");

    private final SecondThoughts thoughts;

    OwnApi(SecondThoughts thoughts) {
        this.thoughts = thoughts;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = "/questions/{question}";
        var answer = one + "/answers/{answer}";
        return List.of(
                Route.put(one, in, this::edit).described(EDIT),
                Route.delete(one, in, this::withdraw).described(WITHDRAW),
                Route.put(answer, in, this::editAnswer).described(EDIT_ANSWER),
                Route.delete(answer, in, this::withdrawAnswer).described(WITHDRAW_ANSWER));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(QuestionJson.Input.class).form();
        thoughts.question(viewer, id(ctx));
        refuse(form.check());
        thoughts.edit(viewer, id(ctx), form);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void withdraw(Context ctx) {
        thoughts.withdraw(Viewer.of(ctx), id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void editAnswer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = ctx.bodyAsClass(QuestionJson.AnswerInput.class).words();
        thoughts.answer(viewer, id(ctx), answer(ctx));
        refuse(QuestionDesk.check(body));
        thoughts.edit(viewer, id(ctx), answer(ctx), body);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void withdrawAnswer(Context ctx) {
        thoughts.withdraw(Viewer.of(ctx), id(ctx), answer(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }

    private static long answer(Context ctx) {
        return Asked.id(ctx, "answer");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
