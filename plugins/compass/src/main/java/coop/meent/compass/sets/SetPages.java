package coop.meent.compass.sets;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The pages on which the team sees which sets there are, reads them as respondents do, and has
/// them retired.
final class SetPages {
    static final String ONE = "/sets/{set}/{version}";
    static final String SAMPLE = "/sets/ica/1";

    private final SetReading reading;
    private final SetDesk desk;
    private final SetViews views;

    SetPages(SetReading reading, SetDesk desk, SetViews views) {
        this.reading = reading;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/sets", team, ctx -> list(ctx, "", "", List.of())),
                Route.post("/sets", team, this::copy).withChecks(),
                Route.get(ONE, team, this::show).sample(SAMPLE),
                Route.get(ONE + "/export.json", team, this::export).sample(SAMPLE + "/export.json"),
                Route.post(ONE + "/retire", team, this::retire),
                Route.post(ONE + "/restore", team, this::restore));
    }

    private void list(Context ctx, String from, String id, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var rows = reading.all(viewer).stream().map(it -> views.row(viewer, it)).toList();
        var model = new HashMap<String, Object>();
        model.put("rows", rows);
        model.put(
                "versions",
                rows.stream()
                        .map(it ->
                                new SetViews.Choice(
                                        written(it.entry().key()),
                                        it.title() + " (" + written(it.entry().key()) + ")"))
                        .toList());
        model.put("from", from);
        model.put("id", id);
        model.put("problems", problems);
        ctx.render("compass/sets/list.peb", model);
    }

    private static String written(SetKey key) {
        return key.id() + "." + key.version();
    }

    private void copy(Context ctx) {
        var viewer = Viewer.of(ctx);
        var from = Asked.sent(ctx, "from");
        var id = Asked.sent(ctx, "id").strip();
        var found =
                reading.all(viewer).stream()
                        .map(Entry::key)
                        .filter(it -> written(it).equals(from))
                        .findFirst();
        if (found.isEmpty() || !(id.isEmpty() || id.matches("[a-z][a-z0-9-]{0,39}"))) {
            var problem =
                    found.isEmpty()
                            ? Problem.of("from", "sets.problem.from")
                            : Problem.of("id", "sets.problem.id");
            list(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), from, id, List.of(problem));
            return;
        }
        var key = desk.copy(viewer, found.get(), id.isEmpty() ? found.get().id() : id);
        Flash.say(ctx, "sets.done.copied");
        Redirects.seeOther(ctx, Entry.path(key) + "/edit");
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var entry = reading.find(viewer, key(ctx));
        var asked = Asked.query(ctx).apply("in");
        var language = QuestionSet.LANGUAGES.contains(asked) ? asked : viewer.language();
        var flaws = FlawView.of(entry.set(), entry.draft().flaws());
        var model = new HashMap<String, Object>();
        model.put("row", views.row(viewer, entry));
        model.put("title", entry.set().titles().getOrDefault(language, ""));
        model.put("chapters", views.chapters(entry, flaws, language));
        model.put("flaws", flaws);
        model.put("in", language);
        model.put("languages", QuestionSet.LANGUAGES);
        ctx.render("compass/sets/show.peb", model);
    }

    private void export(Context ctx) {
        var key = key(ctx);
        var files = reading.files(Viewer.of(ctx), key);
        var name = key.id() + "-" + key.version() + ".json";
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.contentType("application/json").result(files.written());
    }

    private void retire(Context ctx) {
        desk.retire(Viewer.of(ctx), key(ctx));
        done(ctx, "sets.done.retired");
    }

    private void restore(Context ctx) {
        desk.restore(Viewer.of(ctx), key(ctx));
        done(ctx, "sets.done.restored");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Entry.path(key(ctx)));
    }

    static SetKey key(Context ctx) {
        int version =
                Asked.number(ctx.pathParam("version"), 9)
                        .map(Math::toIntExact)
                        .orElseThrow(() -> MeentException.notFound("page of that name"));
        return new SetKey(Asked.clean(ctx.pathParam("set")), version);
    }
}
