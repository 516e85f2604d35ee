package coop.meent.sharing.offers;

import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.SearchSource;
import java.time.Clock;
import java.util.List;

/// What this package brings to the plugin.
public final class OffersPart implements MeentPlugin {
    private final Platform platform;
    private final OfferPages pages;
    private final OfferApi api;
    private final OfferSearch search;
    private final OfferCare care;
    private final OfferNews news;
    private final OfferDesk desk;

    private OffersPart(Platform platform) {
        this.platform = platform;
        var transactions = platform.transactions();
        var clock = platform.clock();
        var sight = new OfferSight(platform.audiences());
        var offers = new Offers(transactions, sight, clock);
        this.desk = new OfferDesk(platform, sight, clock);
        this.pages = new OfferPages(offers, desk, new OfferViews(platform), platform.audiences());
        this.api = new OfferApi(offers, desk);
        this.search = new OfferSearch(platform.markdown(), clock.getZone());
        this.care = new OfferCare(sight);
        this.news = new OfferNews(transactions, sight);
    }

    public static OffersPart in(Platform platform) {
        return new OffersPart(platform);
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
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
    public List<FreshnessKind> freshness() {
        return List.of(news.fresh(desk));
    }

    /// {@return what the packages above do with offers, at another time than now: for a site that
    /// is to look lived in}
    public OfferDoor door(Clock then) {
        return new OfferDoor(new OfferDesk(platform, new OfferSight(platform.audiences()), then));
    }

    /// {@return the same, now}
    public OfferDoor desk() {
        return door(platform.clock());
    }
}
