package coop.meent.compass.sets;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.sets.SetStore.Made;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The page on which the team works on a draft: titles, questions, import, and publishing.
final class DraftPages {
    static final String EDIT = SetPages.ONE + "/edit";
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_QUESTIONS = 100;
    private static final int MOST_BYTES = 2_000_000;

    private final SetReading reading;
    private final SetDesk desk;
    private final SetViews views;

    DraftPages(SetReading reading, SetDesk desk, SetViews views) {
        this.reading = reading;
        this.desk = desk;
        this.views = views;
    }

    /// What somebody typed on the page.
    ///
    /// @param titles by language
    /// @param json pasted
    record Typed(Map<String, String> titles, String id, String principle, String json) {}

    List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        var one = SetPages.ONE;
        return List.of(
                Route.get(EDIT, team, this::edit).sample(SetPages.SAMPLE + "/edit"),
                Route.post(one + "/titles", team, this::titles),
                Route.post(one + "/questions", team, this::add),
                Route.post(one + "/import", team, this::bring),
                Route.post(one + "/publish", team, this::publish),
                Route.post(one + "/delete", team, this::drop));
    }

    private void edit(Context ctx) {
        render(ctx, reading.find(Viewer.of(ctx), SetPages.key(ctx)), empty(), List.of());
    }

    private static Typed empty() {
        return new Typed(Map.of(), "", "", "");
    }

    private void render(Context ctx, Entry entry, Typed typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var flaws = FlawView.of(entry.set(), entry.draft().flaws());
        var titles = new LinkedHashMap<String, String>();
        QuestionSet.LANGUAGES.forEach(it ->
                titles.put(
                        it,
                        typed.titles()
                                .getOrDefault(it, entry.set().titles().getOrDefault(it, ""))));
        var model = new HashMap<String, Object>();
        model.put("row", views.row(viewer, entry));
        model.put("titles", titles);
        model.put("typed", typed);
        model.put("chapters", views.chapters(entry, flaws, viewer.language()));
        model.put("flaws", flaws.stream().filter(it -> it.question().isEmpty()).toList());
        model.put("principles", SetViews.principles(viewer));
        model.put("problems", problems);
        ctx.render("compass/sets/edit.peb", model);
    }

    private void refuse(Context ctx, HttpStatus status, Typed typed, Problem... problems) {
        ctx.status(status);
        render(ctx, reading.find(Viewer.of(ctx), SetPages.key(ctx)), typed, List.of(problems));
    }

    private void titles(Context ctx) {
        var titles = new LinkedHashMap<String, String>();
        QuestionSet.LANGUAGES.forEach(it -> titles.put(it, Asked.sent(ctx, "title." + it).strip()));
        var typed = new Typed(titles, "", "", "");
        var problems = new ArrayList<Problem>();
        titles.forEach((language, it) -> {
            if (it.length() > LONGEST_TITLE) {
                var field = "title." + language;
                problems.add(Problem.of(field, "sets.problem.long", LONGEST_TITLE));
            }
        });
        if (!problems.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, typed, problems.toArray(Problem[]::new));
            return;
        }
        change(ctx, typed, "title.nl", it -> it.titled(titles));
    }

    private void bring(Context ctx) {
        var json = file(ctx);
        var typed = new Typed(Map.of(), "", "", json.length() > MOST_BYTES ? "" : json);
        var files = json.length() > MOST_BYTES ? null : SetFiles.read(json).orElse(null);
        if (files == null) {
            refuse(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    typed,
                    Problem.of("json", "sets.problem.json"));
            return;
        }
        change(ctx, typed, "json", _ -> files);
    }

    private static String file(Context ctx) {
        var file = ctx.uploadedFile("file");
        if (file == null || file.size() == 0) {
            return Asked.sent(ctx, "json");
        }
        try (var in = file.content()) {
            return new String(in.readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read an upload", failure);
        }
    }

    // both: what stands there now is on the page, what was typed in its fields
    private void change(Context ctx, Typed typed, String field, UnaryOperator<SetFiles> change) {
        int was = was(ctx);
        var done =
                desk.change(Viewer.of(ctx), SetPages.key(ctx), it -> it.version() == was, change);
        if (!done.done()) {
            refuse(ctx, HttpStatus.CONFLICT, typed, Problem.of(field, "sets.problem.meanwhile"));
            return;
        }
        Flash.say(ctx, "sets.done.saved");
        Redirects.seeOther(ctx, Entry.path(SetPages.key(ctx)) + "/edit");
    }

    private static int was(Context ctx) {
        return Asked.number(Asked.sent(ctx, "was"), 9).map(Math::toIntExact).orElse(0);
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var key = SetPages.key(ctx);
        var id = Asked.sent(ctx, "id").strip();
        var number = Asked.sent(ctx, "principle");
        var typed = new Typed(Map.of(), id, number, "");
        var files = reading.made(viewer, key).files();
        if (!id.matches(ID) || files.has(id) || !number.matches("[1-7]")) {
            var problem =
                    number.matches("[1-7]")
                            ? Problem.of(
                                    "id", files.has(id) ? "sets.problem.twice" : "sets.problem.id")
                            : Problem.of("principle", "sets.problem.principle");
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, typed, problem);
            return;
        }
        if (files.draft().set().questions().size() >= MOST_QUESTIONS) {
            var many = Problem.of("id", "sets.problem.many", MOST_QUESTIONS);
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, typed, many);
            return;
        }
        int principle = Integer.parseInt(number);
        desk.change(viewer, key, (Made it) -> !it.files().has(id), it -> it.with(id, principle));
        Redirects.seeOther(ctx, Entry.path(key) + "/edit/" + id);
    }

    private void publish(Context ctx) {
        var key = SetPages.key(ctx);
        var flaws = desk.publish(Viewer.of(ctx), key, was(ctx));
        if (!flaws.isEmpty()) {
            var problem = Problem.of("flaws", "sets.problem.flaws", flaws.size());
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, empty(), problem);
            return;
        }
        Flash.say(ctx, "sets.done.published");
        Redirects.seeOther(ctx, Entry.path(key));
    }

    private void drop(Context ctx) {
        desk.drop(Viewer.of(ctx), SetPages.key(ctx));
        Flash.say(ctx, "sets.done.dropped");
        Redirects.seeOther(ctx, "/compass/sets");
    }
}
