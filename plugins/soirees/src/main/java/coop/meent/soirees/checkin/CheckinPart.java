package coop.meent.soirees.checkin;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class CheckinPart implements MeentPlugin {
    private final List<Route> routes;
    private final List<Route> apiRoutes;
    private final DeskPanels panels;

    private CheckinPart(List<Route> routes, List<Route> apiRoutes, DeskPanels panels) {
        this.routes = routes;
        this.apiRoutes = apiRoutes;
        this.panels = panels;
    }

    /// @param follower is told of everybody who comes, leaves or does not come
    public static CheckinPart in(
            Platform platform, Events events, OwnDoor own, PresenceFollower follower) {
        var door = new Door(platform, events, follower);
        var views = new DoorViews(platform, door);
        var pages = new DoorPages(platform, events, door, views);
        var papers = new PaperPages(platform, door, pages, views);
        var badges = new BadgePages(platform, events.sight(), door, views);
        var routes =
                Stream.of(pages.routes(), papers.routes(own), badges.routes())
                        .flatMap(List::stream)
                        .toList();
        var api = new AttendanceApi(events, door, views);
        return new CheckinPart(routes, api.routes(), new DeskPanels(platform, door, papers));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public List<Route> apiRoutes() {
        return apiRoutes;
    }

    /// {@return the badge, and later the certificate, on one's own page}
    public Panel<Own> atPlace() {
        return panels::atPlace;
    }

    /// {@return what the organiser does at the door}
    public Panel<Event> atDesk() {
        return panels::atDesk;
    }
}
