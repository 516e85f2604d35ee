package coop.meent.sharing.purchases;

import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class PurchasesPart implements MeentPlugin {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Platform platform;
    private final PurchasePages pages;
    private final ProposalPages proposals;
    private final PurchaseApi api;
    private final PurchaseSearch search;
    private final PurchaseCare care;
    private final PurchaseNews news;
    private final PurchasesWaiting waiting;
    private final Deciding deciding;

    private PurchasesPart(Platform platform) {
        this.platform = platform;
        var transactions = platform.transactions();
        var clock = platform.clock();
        var sight = new PurchaseSight(platform.audiences());
        this.deciding = deciding(platform, clock);
        var purchases = new Purchases(transactions, sight, deciding, clock);
        var desk = new PurchaseDesk(transactions, platform.audiences(), clock);
        var promising = new Promising(transactions, sight, clock);
        var views = new PurchaseViews(platform);
        this.pages = new PurchasePages(purchases, promising, views);
        this.proposals = new ProposalPages(platform, purchases, desk, views);
        this.api = new PurchaseApi(purchases, desk, promising, clock);
        this.search = new PurchaseSearch(platform.markdown());
        this.care = new PurchaseCare(sight);
        this.news = new PurchaseNews(transactions, sight);
        this.waiting = new PurchasesWaiting(platform, purchases);
    }

    public static PurchasesPart in(Platform platform) {
        return new PurchasesPart(platform);
    }

    private static Deciding deciding(Platform platform, Clock clock) {
        return new Deciding(platform.transactions(), it -> speakers(platform.people(), it), clock);
    }

    private static Set<Long> speakers(People people, Collection<Long> organisations) {
        return organisations.stream()
                .flatMap(it -> people.holding(it, PurchaseSight.PROMISES).stream())
                .map(People.Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Route> routes() {
        // what has a name of its own stands before any id
        return Stream.of(proposals.routes(), pages.routes()).flatMap(List::stream).toList();
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
        return List.of(care.reportable());
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return news.kinds();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.every("purchases", PAUSE, deciding::decideAll));
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    /// {@return what the packages above do with purchases, at another time than now: for a site
    /// that is to look lived in}
    public PurchaseDoor door(Clock then) {
        var sight = new PurchaseSight(platform.audiences());
        return new PurchaseDoor(
                new PurchaseDesk(platform.transactions(), platform.audiences(), then),
                new Promising(platform.transactions(), sight, then),
                deciding(platform, then),
                then.getZone());
    }

    /// {@return the same, now}
    public PurchaseDoor desk() {
        return door(platform.clock());
    }
}
