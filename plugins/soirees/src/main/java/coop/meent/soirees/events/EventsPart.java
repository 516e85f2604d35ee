package coop.meent.soirees.events;

import coop.meent.api.CalendarSource;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import java.util.List;

/// What this package brings to the plugin.
public final class EventsPart implements MeentPlugin {
    private final List<List<Route>> pages;
    private final EventApi api;
    private final EventSearch search;
    private final EventCalendar calendar;
    private final AtHome home;

    /// What other packages add to the pages of this one.
    ///
    /// @param page to the page of an event
    /// @param desk to the organiser's page of an event
    public record Panels(List<Panel<Event>> page, List<Panel<Event>> desk) {}

    private EventsPart(Platform platform, Events events, EventFollower follower, Panels panels) {
        var sight = events.sight();
        var lists = new EventLists(platform, sight);
        var views = new EventViews(platform, sight);
        var desk = new EventDesk(platform, events, follower);
        var series = new SeriesDesk(platform, events, desk);
        var forms = new FormViews(platform, sight, desk);
        this.pages =
                List.of(
                        new FormPages(events, desk, forms).routes(),
                        new DeedPages(events, desk, series, views, lists).routes(),
                        new EventPages(platform, lists, views, panels).routes(),
                        new DeskPages(lists, views, sight, panels.desk()).routes());
        this.api = new EventApi(events, lists, desk, series, forms);
        this.search = new EventSearch(platform);
        this.calendar = new EventCalendar(platform);
        this.home = new AtHome(platform, lists, views);
    }

    public static EventsPart in(
            Platform platform, Events events, EventFollower follower, Panels panels) {
        return new EventsPart(platform, events, follower, panels);
    }

    @Override
    public List<Route> routes() {
        return pages.stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(search);
    }

    @Override
    public List<CalendarSource> calendars() {
        return List.of(calendar);
    }

    @Override
    public List<Fragment> fragments() {
        return home.fragments();
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(home::waiting);
    }
}
