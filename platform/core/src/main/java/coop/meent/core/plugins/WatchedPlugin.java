package coop.meent.core.plugins;

import coop.meent.api.CalendarSource;
import coop.meent.api.Command;
import coop.meent.api.DemoContent;
import coop.meent.api.Fact;
import coop.meent.api.FileShelf;
import coop.meent.api.Fragment;
import coop.meent.api.FreshnessKind;
import coop.meent.api.Listener;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.NoticeKind;
import coop.meent.api.Reportable;
import coop.meent.api.RoleSource;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import coop.meent.core.web.WatchedRoute;
import coop.meent.core.work.watch.Crew;
import coop.meent.core.work.watch.Limit;
import java.util.List;

/// A plugin whose table of contents was read once, at its start, and whose crew does all that
/// stands in it.
///
/// It names every method of [MeentPlugin]: one that is forgotten here would bring nothing.
final class WatchedPlugin implements MeentPlugin {
    private final Crew crew;
    private final List<Route> routes;
    private final List<Route> apiRoutes;
    private final List<SearchSource> searchSources;
    private final List<MenuEntry> menu;
    private final List<ScheduledWork> scheduledWork;
    private final List<NoticeKind> noticeKinds;
    private final List<DemoContent> demoContent;
    private final List<WaitingSource> waiting;
    private final List<RoleSource> roles;
    private final List<Reportable> reportables;
    private final List<CalendarSource> calendars;
    private final List<FileShelf> fileShelves;
    private final List<LongWork> longWork;
    private final List<Listener<?>> listeners;
    private final List<Fragment> fragments;
    private final List<Fact> facts;
    private final List<FreshnessKind> freshness;
    private final List<Command> commands;

    WatchedPlugin(MeentPlugin itself, Crew crew) {
        this.crew = crew;
        this.routes = itself.routes().stream().map(this::watched).toList();
        this.apiRoutes = itself.apiRoutes().stream().map(this::watched).toList();
        this.searchSources = itself.searchSources().stream().map(WatchedSource::of).toList();
        this.menu = itself.menu().stream().map(it -> WatchedMenu.of(it, crew)).toList();
        this.scheduledWork = itself.scheduledWork().stream().map(this::watched).toList();
        this.noticeKinds = itself.noticeKinds().stream().map(this::watched).toList();
        this.demoContent = itself.demoContent().stream().map(this::watched).toList();
        this.waiting = itself.waiting().stream().map(this::waiting).toList();
        this.roles = itself.roles().stream().map(this::role).toList();
        this.reportables = itself.reportables().stream().map(this::watched).toList();
        this.calendars =
                itself.calendars().stream().map(it -> WatchedCalendar.of(it, crew)).toList();
        this.fileShelves = itself.fileShelves().stream().map(this::watched).toList();
        // its steps are called on the crew's threads
        this.longWork = List.copyOf(itself.longWork());
        // whoever takes up these three calls them on the crew's threads
        this.listeners = List.copyOf(itself.listeners());
        this.fragments = List.copyOf(itself.fragments());
        this.facts = List.copyOf(itself.facts());
        this.freshness =
                itself.freshness().stream().map(it -> WatchedFreshness.of(it, crew)).toList();
        this.commands = List.copyOf(itself.commands());
    }

    private Route watched(Route route) {
        return WatchedRoute.of(route, crew);
    }

    private ScheduledWork watched(ScheduledWork it) {
        Runnable work =
                () ->
                        crew.apart(
                                "scheduled work " + it.name(),
                                Limit.WORK,
                                () -> {
                                    it.work().run();
                                    return true;
                                });
        return new ScheduledWork(it.name(), it.every(), it.daily(), work);
    }

    private NoticeKind watched(NoticeKind it) {
        var sight = new WatchedSight(it.sight(), crew, "notices of " + it.id());
        return new NoticeKind(it.id(), it.label(), it.explanation(), it.usual(), sight);
    }

    private DemoContent watched(DemoContent it) {
        return (cast, organisations) ->
                crew.apart(
                        "its demo content",
                        Limit.WORK,
                        () -> {
                            it.fill(cast, organisations);
                            return true;
                        });
    }

    private WaitingSource waiting(WaitingSource it) {
        return viewer -> crew.ask("what waits", () -> it.of(viewer));
    }

    private RoleSource role(RoleSource it) {
        return viewer -> crew.ask("roles", () -> it.of(viewer));
    }

    private Reportable watched(Reportable it) {
        var what = "reports of " + it.type();
        return new Reportable(
                it.type(),
                (db, viewer, id) -> crew.ask(what, () -> it.lookup().find(db, viewer, id)),
                (tx, id, reason) ->
                        crew.ask(
                                what,
                                () -> {
                                    it.hide().apply(tx, id, reason);
                                    return true;
                                }));
    }

    private FileShelf watched(FileShelf it) {
        return new FileShelf(
                it.name(),
                it.most(),
                it.send(),
                (viewer, file) ->
                        crew.ask("readers of " + it.name(), () -> it.readers().may(viewer, file)),
                it.common());
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public List<Route> apiRoutes() {
        return apiRoutes;
    }

    @Override
    public List<SearchSource> searchSources() {
        return searchSources;
    }

    @Override
    public List<MenuEntry> menu() {
        return menu;
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return scheduledWork;
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return noticeKinds;
    }

    @Override
    public List<DemoContent> demoContent() {
        return demoContent;
    }

    @Override
    public List<WaitingSource> waiting() {
        return waiting;
    }

    @Override
    public List<RoleSource> roles() {
        return roles;
    }

    @Override
    public List<Reportable> reportables() {
        return reportables;
    }

    @Override
    public List<CalendarSource> calendars() {
        return calendars;
    }

    @Override
    public List<FileShelf> fileShelves() {
        return fileShelves;
    }

    @Override
    public List<Listener<?>> listeners() {
        return listeners;
    }

    @Override
    public List<Fragment> fragments() {
        return fragments;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public List<LongWork> longWork() {
        return longWork;
    }

    @Override
    public List<FreshnessKind> freshness() {
        return freshness;
    }

    // nobody asks for them in the site: the operator's command runs them in a process of its own
    @Override
    public List<Command> commands() {
        return commands;
    }
}
