package coop.meent.soirees.registrations;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.WaitingSource;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventFollower;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.tickets.TicketPages;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class RegistrationsPart implements MeentPlugin {
    private final RegisterViews views;
    private final Settling settling;
    private final PlaceNews news;
    private final Upkeep upkeep;
    private final People people;
    private final PlaceWaiting waiting;
    private final Following following;
    private final RegistrationApi api;
    private final List<List<Route>> pages;

    private RegistrationsPart(
            Platform platform,
            Events events,
            OwnDoor door,
            List<Panel<Own>> panels,
            PlacesFollower follower) {
        var links = new PlaceLinks(platform);
        var letters = new Letters(platform, links);
        var money = new Money(platform);
        var tidings = new Tidings(letters, money);
        var queue = new Queue(tidings, follower, platform.clock());
        var desk = new RegisterDesk(platform, events, queue);
        var own = new OwnViews(platform, panels);
        var guests = new GuestDesk(platform, desk, links);
        var transfers = new TransferDesk(platform, events, queue);
        var credits = new Credits(platform, events, desk, money);
        this.people = new People(platform);
        this.waiting = new PlaceWaiting(platform);
        this.views = new RegisterViews(platform, new Prices(platform.entitlements()));
        this.following = new Following(queue, tidings, platform.clock());
        this.api = new RegistrationApi(platform, events, desk);
        this.settling = new Settling(platform, desk);
        this.upkeep = new Upkeep(platform, letters);
        this.news = new PlaceNews(platform);
        this.pages =
                List.of(
                        new RegisterPages(platform, events, desk, guests, views).routes(),
                        new GuestPages(platform, guests).routes(),
                        new OwnPages(door, desk, own).routes(),
                        new SharePages(door, new ShareDesk(platform, letters), transfers, own)
                                .routes(),
                        new TransferPages(platform, transfers, views).routes(),
                        new PeoplePages(platform, events, people, credits).routes(),
                        new TicketPages(platform, events).routes());
    }

    public static RegistrationsPart in(
            Platform platform,
            Events events,
            OwnDoor door,
            List<Panel<Own>> panels,
            PlacesFollower follower) {
        return new RegistrationsPart(platform, events, door, panels, follower);
    }

    /// {@return how to register, or how one is registered, on the page of an event}
    public Panel<Event> atEvent() {
        return views::panel;
    }

    /// {@return who comes and who waits, for the organiser}
    public Panel<Event> atDesk() {
        return people::panel;
    }

    /// {@return what happens to places, queue and money when an event changes}
    public EventFollower follower() {
        return following;
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
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(news.kind());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return Stream.concat(Stream.of(settling.work()), upkeep.work().stream()).toList();
    }
}
