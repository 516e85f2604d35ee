package coop.meent.core.freshness;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// The questions and their answers, for programs.
final class FreshnessApi {
    private static final String EXAMPLE =
            """
            {"thing": "jobs/vacancy/1", "due": "2026-05-31", "answer": "CORRECT"}\
            """;

    private final Questions questions;
    private final Answers answers;

    FreshnessApi(Questions questions, Answers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    /// Something to look at.
    ///
    /// @param thing which, for the answer
    /// @param due for the answer
    /// @param asked names of those who are asked; empty in one's own list
    record Item(
            String thing,
            String kind,
            String title,
            String path,
            String edit,
            String due,
            boolean late,
            String asked) {
        static Item of(QuestionView it) {
            return new Item(
                    it.key(),
                    it.kind(),
                    it.title(),
                    it.path(),
                    it.edit(),
                    it.due().toString(),
                    it.late(),
                    it.asked());
        }
    }

    /// What became of an answer.
    ///
    /// @param taken whether it was the first to this question
    record Taken(boolean taken) {}

    List<Route> routes() {
        return List.of(
                Route.get("/me/freshness", Access.SIGNED_IN, this::mine)
                        .described(
                                Operation.answering("What one is asked to look at", Slice.class)),
                Route.post("/me/freshness", Access.SIGNED_IN, this::answer)
                        .described(
                                Operation.answering(
                                                "Say whether a thing is still correct", Taken.class)
                                        .taking(ReplyForm.class, EXAMPLE)),
                Route.get("/admin/freshness", Access.ADMINISTRATOR, this::overdue)
                        .described(
                                Operation.answering(
                                        "What nobody has looked at in time", Slice.class)),
                Route.get("/admin/freshness/answers", Access.ADMINISTRATOR, this::given)
                        .described(
                                Operation.answering(
                                        "Who said of what that it is correct", Slice.class)));
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        list(ctx, questions.of(viewer).stream().map(it -> view(it, viewer)).toList());
    }

    private void answer(Context ctx) {
        var reply = ctx.bodyAsClass(ReplyForm.class).reply();
        ctx.json(new Taken(answers.take(Viewer.of(ctx), reply, _ -> {})));
    }

    private void overdue(Context ctx) {
        var viewer = Viewer.of(ctx);
        list(
                ctx,
                questions.overdue(viewer).stream()
                        .map(it -> view(it.thing(), viewer).askedOf(it.names()))
                        .toList());
    }

    private void given(Context ctx) {
        var viewer = Viewer.of(ctx);
        var items =
                questions.given(viewer).stream()
                        .map(it -> GivenView.of(it, questions.kinds(), viewer.language()))
                        .toList();
        ctx.json(new Slice<>(items, Optional.empty()));
    }

    private QuestionView view(Thing thing, Viewer viewer) {
        return QuestionView.of(thing, questions.kinds(), questions.today(), viewer.language());
    }

    private static void list(Context ctx, List<QuestionView> views) {
        ctx.json(new Slice<>(views.stream().map(Item::of).toList(), Optional.empty()));
    }
}
