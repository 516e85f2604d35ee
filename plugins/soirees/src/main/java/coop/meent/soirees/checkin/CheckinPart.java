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
import java.util.Optional;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class CheckinPart implements MeentPlugin {
    private final List<Route> routes;

    private CheckinPart(List<Route> routes) {
        this.routes = routes;
    }

    /// @param follower is told of everybody who comes, leaves or does not come
    public static CheckinPart in(
            Platform platform, Events events, OwnDoor own, PresenceFollower follower) {
        var door = new Door(platform, events, follower);
        var views = new DoorViews(platform, door);
        var routes =
                Stream.of(
                        new DoorPages(platform, events, door, views).routes(),
                        new BadgePages(platform, events.sight(), door, views).routes());
        return new CheckinPart(routes.flatMap(List::stream).toList());
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    /// {@return the badge, and later the certificate, on one's own page}
    public Panel<Own> atPlace() {
        return (viewer, about) -> Optional.empty();
    }

    /// {@return what the organiser does at the door}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
    }
}
