package coop.meent.sharing.asks;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class AsksPart implements MeentPlugin {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Platform platform;
    private final AskPages pages;
    private final AskingPages asking;
    private final AskApi api;
    private final AskSearch search;
    private final AskCare care;
    private final AskNews news;
    private final AsksWaiting waiting;
    private final AsksEnding ending;

    private AsksPart(Platform platform) {
        this.platform = platform;
        var transactions = platform.transactions();
        var clock = platform.clock();
        var sight = new AskSight(platform.audiences());
        var desk = new AskDesk(platform, sight, clock);
        var replies = new ReplyDesk(transactions, sight, desk, clock);
        var asks = new Asks(transactions, sight, desk.nudging(), clock);
        var views = new AskViews(platform);
        this.pages = new AskPages(asks, replies, views);
        this.asking = new AskingPages(asks, desk, views, platform.audiences());
        this.api = new AskApi(asks, desk, replies);
        this.search = new AskSearch(platform.markdown());
        this.care = new AskCare(sight);
        this.news = new AskNews(transactions, sight);
        this.waiting = new AsksWaiting(platform, asks);
        this.ending = new AsksEnding(transactions, clock);
    }

    public static AsksPart in(Platform platform) {
        return new AsksPart(platform);
    }

    @Override
    public List<Route> routes() {
        // what has a name of its own stands before any id
        return Stream.of(asking.routes(), pages.routes()).flatMap(List::stream).toList();
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
    public List<Reportable> reportables() {
        return care.reportables();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return news.kinds();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("asks", MORNING, ending::tell));
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    /// {@return what the packages above do with asks, at another time than now: for a site that is
    /// to look lived in}
    public AskDoor door(Clock then) {
        var sight = new AskSight(platform.audiences());
        var desk = new AskDesk(platform, sight, then);
        return new AskDoor(desk, new ReplyDesk(platform.transactions(), sight, desk, then));
    }

    /// {@return the same, now}
    public AskDoor desk() {
        return door(platform.clock());
    }

    /// {@return how often the community helped, for the figures of a year}
    public static Helped helped() {
        return new Helped();
    }
}
