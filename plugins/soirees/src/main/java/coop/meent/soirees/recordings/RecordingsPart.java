package coop.meent.soirees.recordings;

import coop.meent.api.FileShelf;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.events.Panel;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.OwnDoor;
import coop.meent.soirees.registrations.PlacesFollower;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class RecordingsPart implements MeentPlugin {
    private final RecordingPages pages;
    private final KeepingPages keeping;
    private final RecordingApi api;
    private final RecordingDesk desk;
    private final RecordingSearch search;
    private final RecordingCare care;
    private final RecordingUpkeep upkeep;
    private final RecordingPanels panels;
    private final OwnDoor door;

    private RecordingsPart(Platform platform, Events events, OwnDoor door) {
        var recordings = new Recordings(platform);
        this.door = door;
        this.desk = new RecordingDesk(platform, events);
        this.pages = new RecordingPages(platform, recordings, events);
        this.keeping = new KeepingPages(platform, recordings, desk, events);
        this.api = new RecordingApi(platform, recordings, desk, events);
        this.search = new RecordingSearch(platform.markdown());
        this.care = new RecordingCare(platform.audiences(), platform.clock());
        this.upkeep = new RecordingUpkeep(platform.transactions(), platform.clock());
        this.panels = new RecordingPanels(recordings);
    }

    public static RecordingsPart in(Platform platform, Events events, OwnDoor door) {
        return new RecordingsPart(platform, events, door);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(pages.routes(door).stream(), keeping.routes().stream()).toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<FileShelf> fileShelves() {
        return List.of(desk.shelf());
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(search);
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(care.reportable());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(upkeep.work());
    }

    /// {@return what lets the search look again at recordings for who has a place}
    public PlacesFollower follower() {
        return upkeep::look;
    }

    /// {@return recordings on the page of an event}
    public Panel<Event> atEvent() {
        return panels::atEvent;
    }

    /// {@return the same on one's own page}
    public Panel<Own> atPlace() {
        return panels::atPlace;
    }

    /// {@return the way to put one here, for the organiser}
    public Panel<Event> atDesk() {
        return panels::atDesk;
    }
}
