package coop.meent.soirees.questions;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class QuestionsPart implements MeentPlugin {
    private final BoxPages pages;
    private final ModerationPages moderating;
    private final LibraryPages library;
    private final QuestionApi api;
    private final QuestionCare care;
    private final QuestionPanels panels;
    private final AuthorUpkeep upkeep;
    private final OwnDoor door;

    private QuestionsPart(Platform platform, Events events, OwnDoor door, OpenerFollower follower) {
        var desk = new QuestionDesk(platform, follower);
        var boxes = new Boxes(platform, events);
        var moderation = new Moderation(platform, events, desk);
        var cards = new LibraryDesk(platform);
        this.door = door;
        this.pages = new BoxPages(platform, boxes, desk, events);
        this.moderating = new ModerationPages(platform, boxes, moderation, events);
        this.library = new LibraryPages(cards, boxes, platform.clock());
        this.api = new QuestionApi(boxes, desk, moderation, events, cards);
        this.care = new QuestionCare(events.sight(), desk);
        this.panels = new QuestionPanels(boxes, desk);
        this.upkeep = new AuthorUpkeep(platform);
    }

    /// @param follower hears when the tables talk about something else
    public static QuestionsPart in(
            Platform platform, Events events, OwnDoor door, OpenerFollower follower) {
        return new QuestionsPart(platform, events, door, follower);
    }

    @Override
    public List<Route> routes() {
        // what has a name of its own stands before any id
        return Stream.of(library.routes(), pages.routes(door), moderating.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(care.reportable());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(upkeep.work());
    }

    /// {@return the question box on the page of an event}
    public Panel<Event> atEvent() {
        return panels::atEvent;
    }

    /// {@return the question box on one's own page}
    public Panel<Own> atPlace() {
        return panels::atPlace;
    }

    /// {@return what waits in the box, for the organiser}
    public Panel<Event> atDesk() {
        return panels::atDesk;
    }
}
