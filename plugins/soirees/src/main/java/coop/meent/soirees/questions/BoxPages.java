package coop.meent.soirees.questions;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The box as those who ask see it: signed in at the event, or at their own place.
final class BoxPages {
    static final String BOX = "/events/{event}/questions";
    private static final String ONE = "/{question}";
    private static final int PAGE = 50;

    private final Platform platform;
    private final Boxes boxes;
    private final QuestionDesk desk;
    private final Events events;

    BoxPages(Platform platform, Boxes boxes, QuestionDesk desk, Events events) {
        this.platform = platform;
        this.boxes = boxes;
        this.desk = desk;
        this.events = events;
    }

    List<Route> routes(OwnDoor door) {
        var routes = new ArrayList<Route>();
        for (var suffix : List.of("", "/now")) {
            routes.add(
                    Route.get(BOX + suffix, Access.SIGNED_IN, ctx -> read(ctx, suffix, at(ctx)))
                            .sample("/events/3/questions" + suffix));
            routes.addAll(
                    door.get("/questions" + suffix, (ctx, own) -> read(ctx, suffix, at(ctx, own))));
        }
        both(routes, door, "", this::ask);
        both(routes, door, ONE + "/withdraw", this::withdraw);
        both(routes, door, ONE + "/vote", (ctx, at) -> vote(ctx, at, true));
        both(routes, door, ONE + "/unvote", (ctx, at) -> vote(ctx, at, false));
        return routes;
    }

    private void both(
            List<Route> routes, OwnDoor door, String tail, BiConsumer<Context, Door> deed) {
        routes.add(Route.post(BOX + tail, Access.SIGNED_IN, ctx -> deed.accept(ctx, at(ctx))));
        routes.addAll(door.post("/questions" + tail, (ctx, own) -> deed.accept(ctx, at(ctx, own))));
    }

    private Door at(Context ctx) {
        var viewer = Viewer.of(ctx);
        return Door.of(viewer, events.find(viewer, Asked.id(ctx, "event")));
    }

    private static Door at(Context ctx, Own own) {
        return Door.of(Viewer.of(ctx), own);
    }

    private void read(Context ctx, String suffix, Door door) {
        if (suffix.isEmpty()) {
            show(ctx, door, QuestionForm.empty(), List.of());
        } else {
            ctx.render("soirees/questions/now.peb", Map.of("view", view(ctx, door)));
        }
    }

    private void show(Context ctx, Door door, QuestionForm form, List<Problem> problems) {
        ctx.render(
                "soirees/questions/box.peb",
                Map.of(
                        "view",
                        view(ctx, door),
                        "form",
                        form,
                        "problems",
                        problems,
                        "longest",
                        QuestionForm.LONGEST));
    }

    private BoxView view(Context ctx, Door door) {
        var viewer = Viewer.of(ctx);
        var query = Asked.query(ctx);
        var which = Which.of(query.apply("state")).forReaders();
        var piece = boxes.piece(viewer, door, which, query.apply("cursor"), PAGE);
        long event = door.event().id();
        var next = door.path() + "?state=" + which.code() + "&cursor=";
        return new BoxView(
                door.event(),
                door.path(),
                which.code(),
                piece.slice().items(),
                platform.live().ticket(QuestionDesk.topic(event), piece.box().version()),
                piece.slice().next().map(next::concat).orElse(""),
                door.takes() && desk.open(door.event(), piece.box()),
                viewer.signedIn() && events.sight().sees(viewer, door.event()),
                events.sight().organises(viewer, door.event()));
    }

    private void ask(Context ctx, Door door) {
        var form = QuestionForm.read(Asked.sent(ctx));
        var asked = desk.ask(door, form);
        if (!asked.problems().isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), door, form, asked.problems());
            return;
        }
        Flash.say(ctx, "questions.done.asked");
        Redirects.seeOther(ctx, door.path());
    }

    private void withdraw(Context ctx, Door door) {
        desk.withdraw(door, Asked.id(ctx, "question"));
        Flash.say(ctx, "questions.done.withdrawn");
        Redirects.seeOther(ctx, door.path());
    }

    private void vote(Context ctx, Door door, boolean wants) {
        long id = Asked.id(ctx, "question");
        desk.vote(door, id, wants);
        Redirects.seeOther(ctx, door.path() + "#q" + id);
    }
}
