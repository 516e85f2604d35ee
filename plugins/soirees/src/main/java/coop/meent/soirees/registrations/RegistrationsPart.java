package coop.meent.soirees.registrations;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventFollower;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class RegistrationsPart implements MeentPlugin {
    private final RegisterViews views;
    private final Settling settling;
    private final PlaceNews news;
    private final Following following;
    private final RegistrationApi api;
    private final List<List<Route>> pages;

    private RegistrationsPart(
            Platform platform, Events events, OwnDoor door, List<Panel<Own>> panels) {
        var links = new PlaceLinks(platform);
        var letters = new Letters(platform, links);
        var tidings = new Tidings(letters, new Money(platform));
        var queue = new Queue(tidings, platform.clock());
        var desk = new RegisterDesk(platform, events, queue);
        var guests = new GuestDesk(platform, desk, links);
        this.following = new Following(queue, tidings);
        this.api = new RegistrationApi(platform, events, desk);
        this.views = new RegisterViews(platform, new Prices(platform.entitlements()));
        this.settling = new Settling(platform, desk);
        this.news = new PlaceNews(platform);
        this.pages =
                List.of(
                        new RegisterPages(platform, events, desk, guests, views).routes(),
                        new GuestPages(platform, guests).routes(),
                        new OwnPages(door, desk, new OwnViews(platform, panels)).routes());
    }

    public static RegistrationsPart in(
            Platform platform, Events events, OwnDoor door, List<Panel<Own>> panels) {
        return new RegistrationsPart(platform, events, door, panels);
    }

    /// {@return how to register, or how one is registered, on the page of an event}
    public Panel<Event> atEvent() {
        return views::panel;
    }

    /// {@return who comes and who waits, for the organiser}
    public Panel<Event> atDesk() {
        return (viewer, about) -> Optional.empty();
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
    public List<NoticeKind> noticeKinds() {
        return List.of(news.kind());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return Stream.of(settling.work()).toList();
    }
}
