package coop.meent.compass.sets;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.Question;
import coop.meent.compass.sets.SetStore.Made;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/// The page on which the team writes a question, in three languages side by side.
final class QuestionPages {
    private static final String ONE = DraftPages.EDIT + "/{question}";

    private final SetReading reading;
    private final SetDesk desk;
    private final SetViews views;

    QuestionPages(SetReading reading, SetDesk desk, SetViews views) {
        this.reading = reading;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(ONE, team, this::edit).sample(SetPages.SAMPLE + "/edit/joining-path"),
                Route.post(ONE, team, this::save),
                Route.post(ONE + "/remove", team, this::remove),
                Route.post(ONE + "/earlier", team, this::earlier),
                Route.post(ONE + "/retire", team, this::retire));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var entry = reading.find(viewer, SetPages.key(ctx));
        var question = question(entry, ctx);
        var mark = entry.isDraft() ? reading.files(viewer, entry.key()).mark(question.id()) : "";
        var flaws = FlawView.of(entry.set(), entry.draft().flaws());
        render(
                ctx,
                entry,
                views.question(entry, question, mark),
                views.problems(viewer, flaws, question.id()));
    }

    private static Question question(Entry entry, Context ctx) {
        var id = ctx.pathParam("question");
        return entry.set().questions().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("question of that name"));
    }

    private void render(Context ctx, Entry entry, QuestionView view, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("row", views.row(viewer, entry));
        model.put("view", view);
        model.put("problems", problems);
        model.put("meanwhile", ctx.status() == HttpStatus.CONFLICT);
        model.put("principles", SetViews.principles(viewer));
        model.put("situations", views.situations(viewer));
        ctx.render("compass/sets/question.peb", model);
    }

    private void save(Context ctx) {
        var viewer = Viewer.of(ctx);
        var key = SetPages.key(ctx);
        var id = question(reading.find(viewer, key), ctx).id();
        var form = QuestionForm.read(id, ctx.formParams("situations"), Asked.sent(ctx));
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            again(ctx, form, form.was(), problems);
            return;
        }
        var done =
                desk.change(
                        viewer,
                        key,
                        it -> it.files().mark(id).equals(form.was()),
                        it -> it.worded(id, form.principle(), form.words()));
        if (!done.done()) {
            ctx.status(HttpStatus.CONFLICT);
            again(ctx, form, done.now().files().mark(id), List.of());
            return;
        }
        Flash.say(ctx, "sets.done.saved");
        Redirects.seeOther(ctx, Entry.path(key) + "/edit/" + id);
    }

    private void again(Context ctx, QuestionForm form, String mark, List<Problem> problems) {
        var entry = reading.find(Viewer.of(ctx), SetPages.key(ctx));
        render(ctx, entry, views.question(question(entry, ctx), form, mark), problems);
    }

    private void remove(Context ctx) {
        var id = ctx.pathParam("question");
        change(ctx, it -> it.without(id), "sets.done.removed");
    }

    private void earlier(Context ctx) {
        var id = ctx.pathParam("question");
        change(ctx, it -> it.earlier(id), "sets.done.saved");
    }

    private void change(Context ctx, UnaryOperator<SetFiles> change, String words) {
        var key = SetPages.key(ctx);
        var id = ctx.pathParam("question");
        var done = desk.change(Viewer.of(ctx), key, (Made it) -> it.files().has(id), change);
        if (!done.done()) {
            throw MeentException.notFound("question of that name");
        }
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Entry.path(key) + "/edit");
    }

    private void retire(Context ctx) {
        var key = SetPages.key(ctx);
        desk.retire(Viewer.of(ctx), key, ctx.pathParam("question"));
        Flash.say(ctx, "sets.done.question");
        Redirects.seeOther(ctx, Entry.path(key));
    }
}
