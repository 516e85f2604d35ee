package coop.meent.compass.deeds;

import coop.meent.api.CalendarSource;
import coop.meent.api.Listener;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.WaitingSource;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.sets.SetsPart;
import java.util.List;

/// What this package brings to the plugin.
public final class DeedsPart implements MeentPlugin {
    private final List<List<Route>> pages;
    private final ActionApi api;
    private final ActionNews news;
    private final Reminders reminders;
    private final ActionsWaiting waiting;
    private final ActionCalendar calendar;
    private final NoticeKind helping;

    private DeedsPart(Platform platform, ScansPart scans, ClosingPart closing) {
        var sight = scans.sight();
        var actions = new Actions(platform, sight);
        var desk = new ActionDesk(platform, actions);
        var helpers = new Helpers(platform, sight);
        var next = new NextViews(platform, closing.outcomes(), actions, helpers);
        var talks = new HelperPages(helpers, new HelperViews(platform, sight), platform.people());
        this.pages =
                List.of(
                        new ActionPages(actions, desk, new ActionViews(platform)).routes(),
                        new NextPages(actions, desk, next).routes(),
                        talks.routes());
        this.api = new ActionApi(actions, desk);
        this.news = new ActionNews(platform.transactions());
        this.reminders = new Reminders(platform);
        this.waiting = new ActionsWaiting(platform, sight);
        this.calendar = new ActionCalendar(platform);
        this.helping = HelperNews.kind(sight);
    }

    public static DeedsPart in(
            Platform platform, SetsPart sets, ScansPart scans, ClosingPart closing) {
        return new DeedsPart(platform, scans, closing);
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
        return List.of(news.kind(), helping);
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(reminders.work());
    }

    @Override
    public List<CalendarSource> calendars() {
        return List.of(calendar);
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(reminders.listener());
    }
}
