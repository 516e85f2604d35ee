package coop.meent.soirees.evening;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.soirees.checkin.PresenceFollower;
import coop.meent.soirees.evening.hopes.Forgetting;
import coop.meent.soirees.evening.hopes.HopesPages;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.questions.OpenerFollower;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class EveningPart implements MeentPlugin {
    private final Platform platform;
    private final OwnDoor door;
    private final Workshop shop;
    private final Panels panels;

    private EveningPart(Platform platform, Events events, OwnDoor door) {
        this.platform = platform;
        this.door = door;
        this.shop = Workshop.in(platform, events);
        this.panels = new Panels(platform.transactions(), platform.clock());
    }

    public static EveningPart in(Platform platform, Events events, OwnDoor door) {
        return new EveningPart(platform, events, door);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        new EveningPages(shop).routes(),
                        new PlanPages(shop).routes(),
                        new PeoplePages(shop).routes(),
                        new ScreenPages(shop).routes(),
                        new TonightPages(door, new Tonight(platform), shop.attendance()).routes(),
                        new HopesPages(platform, door).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return new EveningApi(shop).routes();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(new Forgetting(platform.transactions(), platform.clock()).work());
    }

    /// {@return how an evening runs, on the page of an event}
    public Panel<Event> atEvent() {
        return panels::atEvent;
    }

    /// {@return one's hopes before and one's table during the evening}
    public Panel<Own> atPlace() {
        return panels::atPlace;
    }

    /// {@return what the organiser does for the rounds}
    public Panel<Event> atDesk() {
        return panels::atDesk;
    }

    /// {@return what open pages do when the tables talk about something else}
    public OpenerFollower openers() {
        return shop.mending()::tell;
    }

    /// {@return what the rounds do when somebody comes, leaves or does not come}
    public PresenceFollower presences() {
        return shop.attendance();
    }
}
