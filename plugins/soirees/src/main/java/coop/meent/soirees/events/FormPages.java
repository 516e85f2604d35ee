package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The forms in which an event is planned and changed.
final class FormPages {
    private final Events events;
    private final EventDesk desk;
    private final FormViews views;

    FormPages(Events events, EventDesk desk, FormViews views) {
        this.events = events;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var edit = EventPages.ONE + "/edit";
        return List.of(
                Route.get("/new", in, this::blank),
                Route.post("/new", in, this::add).withChecks(),
                Route.get(edit, in, this::edit).sample(DeskPages.SAMPLE + "/edit"),
                Route.post(edit, in, this::revise).withChecks());
    }

    private void blank(Context ctx) {
        var viewer = Viewer.of(ctx);
        var hosts = views.hosts(viewer);
        var asked = Asked.query(ctx).apply("host");
        var host = asked.isEmpty() && hosts.size() == 1 ? hosts.getFirst().value() : asked;
        form(
                ctx,
                Optional.empty(),
                EventForm.empty(viewer.language(), host, views.zone()),
                List.of());
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = read(ctx, views.zone());
        var problems = views.check(viewer, form, Optional.empty());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, Optional.empty(), form, problems);
            return;
        }
        long id = desk.add(viewer, Long.parseLong(form.host().strip()), form.what());
        Flash.say(ctx, "events.done.added");
        Redirects.seeOther(ctx, "/soirees/events/" + id + "/desk");
    }

    static EventForm read(Context ctx, ZoneId zone) {
        return EventForm.read(Asked.sent(ctx), ctx.formParams("principle"), zone);
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, EventPages.id(ctx));
        var form = EventForm.of(event, desk.principles(viewer, event.id()));
        form(ctx, Optional.of(event), form, List.of());
    }

    private void revise(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, EventPages.id(ctx));
        var form = read(ctx, event.times().zone());
        var problems = views.check(viewer, form, Optional.of(event));
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, Optional.of(event), form, problems);
            return;
        }
        var meanwhile = desk.edit(viewer, event.id(), form.what(), form.version(), form.rest());
        if (meanwhile.isPresent()) {
            ctx.status(HttpStatus.CONFLICT);
            form(ctx, meanwhile, form, List.of(Problem.of("title", "events.problem.meanwhile")));
            return;
        }
        Flash.say(ctx, "events.done.edited");
        Redirects.seeOther(ctx, event.path() + "/desk");
    }

    private void form(Context ctx, Optional<Event> event, EventForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>(views.choices(viewer, event));
        model.put("form", form);
        model.put("problems", problems);
        model.put("event", event);
        model.put("was", event.map(it -> it.status().version()).orElse(0));
        ctx.render("soirees/events/form.peb", model);
    }
}
