package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The organiser's page of an event: what is still to do, how it stands, and the way to all the
/// rest.
final class DeskPages {
    /// An event that whoever walks the pages of the demo organises.
    static final String SAMPLE = "/events/6";

    private final EventLists lists;
    private final EventViews views;
    private final EventSight sight;
    private final List<Panel<Event>> panels;

    DeskPages(EventLists lists, EventViews views, EventSight sight, List<Panel<Event>> panels) {
        this.lists = lists;
        this.views = views;
        this.sight = sight;
        this.panels = panels;
    }

    List<Route> routes() {
        return List.of(
                Route.get(EventPages.ONE + "/desk", Access.SIGNED_IN, this::show)
                        .sample(SAMPLE + "/desk"));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var found = lists.find(viewer, EventPages.id(ctx));
        if (!sight.organises(viewer, found.event())) {
            throw new MeentException(
                    MeentException.Code.FORBIDDEN, "does not hold " + found.event().subject());
        }
        ctx.render(
                "soirees/events/desk.peb",
                Map.of(
                        "view", views.view(viewer, found.listed()),
                        "todo", todo(found.event()),
                        "siblings", views.views(viewer, found.siblings()),
                        "panels", EventPages.shown(panels, viewer, found.event())));
    }

    // each is the name of a field of the form, to which its line leads
    private List<String> todo(Event event) {
        if (event.cancelled() || (event.published() && event.over(lists.now()))) {
            return List.of();
        }
        var todo = new ArrayList<String>();
        if (event.draft() && event.times().starts().isBefore(lists.now())) {
            todo.add("starts");
        }
        if (event.words().body().isEmpty()) {
            todo.add("body");
        }
        if (!event.venue().place().isEmpty() && event.venue().address().isEmpty()) {
            todo.add("address");
        }
        return todo;
    }
}
