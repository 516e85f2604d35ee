package coop.meent.soirees.events;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import java.util.List;

/// What this package brings to the plugin.
public final class EventsPart implements MeentPlugin {
    private final List<List<Route>> pages;

    /// What other packages add to the pages of this one.
    ///
    /// @param page to the page of an event
    /// @param desk to the organiser's page of an event
    public record Panels(List<Panel<Event>> page, List<Panel<Event>> desk) {}

    private EventsPart(Platform platform, Events events, Panels panels) {
        var sight = events.sight();
        var lists = new EventLists(platform, sight);
        var views = new EventViews(platform, sight);
        this.pages =
                List.of(
                        new EventPages(platform, lists, views, panels).routes(),
                        new DeskPages(lists, views, sight, panels.desk()).routes());
    }

    public static EventsPart in(
            Platform platform, Events events, EventFollower follower, Panels panels) {
        return new EventsPart(platform, events, panels);
    }

    @Override
    public List<Route> routes() {
        return pages.stream().flatMap(List::stream).toList();
    }
}
