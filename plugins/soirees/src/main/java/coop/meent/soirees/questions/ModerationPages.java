package coop.meent.soirees.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The box as the organiser sees it, and the page of one question.
final class ModerationPages {
    private static final String DESK = BoxPages.BOX + "/desk";
    private static final String ONE = "/questions/{question}";
    private static final int PAGE = 50;

    private final Platform platform;
    private final Boxes boxes;
    private final Moderation moderation;
    private final Events events;

    ModerationPages(Platform platform, Boxes boxes, Moderation moderation, Events events) {
        this.platform = platform;
        this.boxes = boxes;
        this.moderation = moderation;
        this.events = events;
    }

    /// Something that an organiser does with a question.
    private interface Deed {
        void to(Viewer viewer, long question);
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(DESK, in, ctx -> desk(ctx, "desk")).sample("/events/6/questions/desk"),
                Route.get(DESK + "/now", in, ctx -> desk(ctx, "desk-now"))
                        .sample("/events/6/questions/desk/now"),
                Route.post(DESK, in, this::set),
                Route.get(ONE, in, this::show).sample("/questions/1"),
                Route.post(ONE + "/answer", in, this::answer),
                deed("/reopen", moderation::reopen),
                deed("/show", moderation::letThrough),
                deed("/aside", (by, id) -> moderation.aside(by, id, true)),
                deed("/back", (by, id) -> moderation.aside(by, id, false)),
                deed("/pick", (by, id) -> moderation.pick(by, id, true)),
                deed("/unpick", (by, id) -> moderation.pick(by, id, false)),
                Route.post(ONE + "/merge", in, this::merge),
                deed("/split", (by, id) -> moderation.merge(by, id, OptionalLong.empty())));
    }

    private Route deed(String tail, Deed deed) {
        return Route.post(ONE + tail, Access.SIGNED_IN, ctx -> act(ctx, deed));
    }

    private void act(Context ctx, Deed deed) {
        deed.to(Viewer.of(ctx), id(ctx));
        Redirects.seeOther(ctx, path(id(ctx)));
    }

    private void desk(Context ctx, String template) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        var door = Door.of(viewer, event);
        var query = Asked.query(ctx);
        var which = Which.of(query.apply("state"));
        var piece = boxes.piece(viewer, door, which, query.apply("cursor"), PAGE);
        var path = door.path() + "/desk";
        var next = path + "?state=" + which.code() + "&cursor=";
        var topic = QuestionDesk.topic(event.id());
        ctx.render(
                "soirees/questions/" + template + ".peb",
                Map.of(
                        "event", event,
                        "path", path,
                        "which", which.code(),
                        "box", piece.box(),
                        "entries", piece.slice().items(),
                        "glance", boxes.glance(viewer, event.id()),
                        "next", piece.slice().next().map(next::concat).orElse(""),
                        "ticket", platform.live().ticket(topic, piece.box().version()),
                        "themes", LibraryPages.themes()));
    }

    private void set(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        var themes = Moderation.themes(ctx.formParams("themes").stream());
        boolean checked = Asked.sent(ctx, "checked").equals("true");
        boolean closed = Asked.sent(ctx, "closed").equals("true");
        moderation.set(viewer, event, themes, checked, closed);
        Flash.say(ctx, "questions.done.set");
        Redirects.seeOther(ctx, event.path() + "/questions/desk");
    }

    private void show(Context ctx) {
        var entry = boxes.entry(Viewer.of(ctx), id(ctx));
        render(ctx, entry, AnswerForm.of(entry.question()), List.of());
    }

    private void render(Context ctx, Entry entry, AnswerForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var event = events.find(viewer, entry.question().event());
        boolean organises = events.sight().organises(viewer, event);
        var model = new HashMap<String, Object>();
        model.put("entry", entry);
        model.put("event", event);
        model.put("organises", organises);
        model.put("others", organises ? boxes.others(viewer, entry.question()) : List.of());
        model.put("themes", LibraryPages.themes());
        model.put("form", form);
        model.put("problems", problems);
        ctx.render("soirees/questions/show.peb", model);
    }

    private void answer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = AnswerForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (!problems.isEmpty()) {
            moderation.held(viewer, id(ctx));
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, boxes.entry(viewer, id(ctx)), form, problems);
            return;
        }
        moderation.answer(viewer, id(ctx), form);
        Flash.say(ctx, "questions.done.answered");
        Redirects.seeOther(ctx, path(id(ctx)));
    }

    private void merge(Context ctx) {
        var viewer = Viewer.of(ctx);
        var into = Asked.number(Asked.sent(ctx, "into"), 18);
        if (into.isEmpty()) {
            var entry = boxes.entry(viewer, id(ctx));
            moderation.held(viewer, id(ctx));
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            var problem = Problem.of("into", "questions.problem.into");
            render(ctx, entry, AnswerForm.of(entry.question()), List.of(problem));
            return;
        }
        moderation.merge(viewer, id(ctx), OptionalLong.of(into.get()));
        Flash.say(ctx, "questions.done.merged");
        Redirects.seeOther(ctx, path(id(ctx)));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "question");
    }

    static String path(long question) {
        return "/soirees/questions/" + question;
    }
}
