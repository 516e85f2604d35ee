package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event.Kind;
import coop.meent.soirees.events.EventListStore.Filter;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The pages on which events are read.
final class EventPages {
    static final String ONE = "/events/{event}";
    private static final String SAMPLE = "/events/3";
    private static final int PAGE = 30;

    private final Platform platform;
    private final EventLists lists;
    private final EventViews views;
    private final EventsPart.Panels panels;
    private final EventEntries entries;
    private final EventLd ld;

    EventPages(Platform platform, EventLists lists, EventViews views, EventsPart.Panels panels) {
        this.platform = platform;
        this.lists = lists;
        this.views = views;
        this.panels = panels;
        this.entries = new EventEntries(platform.markdown());
        this.ld = new EventLd(platform);
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/", all, this::list),
                Route.get(ONE, all, this::show).sample(SAMPLE),
                Route.get(ONE + "/event.ics", all, this::file).sample(SAMPLE + "/event.ics"));
    }

    static Filter filter(Context ctx) {
        var query = Asked.query(ctx);
        long host = Asked.number(query.apply("host"), 18).orElse(0L);
        return new Filter(
                query.apply("past").equals("true"),
                Kind.of(query.apply("kind")),
                host == 0 ? OptionalLong.empty() : OptionalLong.of(host),
                false,
                Key.in(query.apply("cursor")));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = filter(ctx);
        var slice = lists.list(viewer, filter, PAGE);
        var path = path(filter);
        var model = new HashMap<String, Object>();
        model.put("years", views.years(viewer, slice.items()));
        model.put("next", slice.next().map(it -> path + "&cursor=" + it).orElse(""));
        model.put("first", filter.after().isEmpty());
        model.put("kind", filter.kind().map(Kind::code).orElse(""));
        model.put("past", filter.past());
        model.put("host", filter.host().orElse(0));
        model.put("holds", viewer.administrator() || !EventSight.hosts(viewer).isEmpty());
        ctx.render("soirees/events/list.peb", model);
    }

    private static String path(Filter filter) {
        return "/soirees?past=%s&kind=%s&host=%s"
                .formatted(
                        filter.past(),
                        filter.kind().map(Kind::code).orElse(""),
                        filter.host().orElse(0));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var found = lists.find(viewer, id(ctx));
        var view = views.view(viewer, found.listed());
        ctx.render(
                "soirees/events/show.peb",
                Map.of(
                        "view", view,
                        "siblings", views.views(viewer, found.siblings()),
                        "panels", shown(panels.page(), viewer, found.event()),
                        "jsonLd", ld.of(view)));
    }

    private void file(Context ctx) {
        var found = lists.find(Viewer.of(ctx), id(ctx));
        platform.calendars().file(ctx, entries.file(found.event()));
    }

    /// {@return what the panels have to say, in their order}
    static List<Panel.Shown> shown(List<Panel<Event>> panels, Viewer viewer, Event event) {
        return panels.stream().flatMap(it -> it.of(viewer, event).stream()).toList();
    }

    static long id(Context ctx) {
        return Asked.id(ctx, "event");
    }
}
