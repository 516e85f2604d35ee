package coop.meent.knowledge.articles;

import coop.meent.api.FileShelf;
import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import coop.meent.knowledge.shelves.ShelfDesk;
import coop.meent.knowledge.shelves.Sight;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin, and its doors for the packages above it.
public final class ArticlesPart implements MeentPlugin {
    private final Articles articles;
    private final ArticleApi api;
    private final AttachmentApi files;
    private final ReadingPages pages;
    private final HistoryPages history;
    private final CarePages care;
    private final OrderPages order;
    private final Fresh fresh;
    private final Tidings tidings;
    private final ReviewsWaiting waiting;
    private final ArticleCare reports;
    private final ArticleSearch search;
    private final Sight sight;
    private final Prose prose;
    private final Attachments attachments;
    private final Comments comments;
    private final CommentApi commentApi;
    private final ArticleDesk desk;
    private final Platform platform;
    private final Arrivals arrivals;
    private final CollectionChange collections;

    private ArticlesPart(Platform platform, Footfall footfall) {
        this.platform = platform;
        this.sight = new Sight(platform.audiences());
        this.articles = new Articles(platform.transactions(), sight);
        this.prose = new Prose(platform.markdown());
        this.attachments = new Attachments(platform, sight);
        this.desk = new ArticleDesk(platform, sight, prose, attachments);
        this.arrivals = new Arrivals(platform, sight, prose, attachments);
        var transactions = platform.transactions();
        var views = new Views(platform, sight);
        this.pages = new ReadingPages(transactions, articles, desk, views, footfall);
        this.comments = new Comments(platform, articles, views);
        this.commentApi = new CommentApi(articles, comments);
        var looks = new HistoryPages.Looks(views, new Glance(platform, this), comments);
        this.history = new HistoryPages(platform, articles, desk, looks);
        this.order = new OrderPages(transactions, articles, desk, sight);
        this.care = new CarePages(platform, articles, desk, sight);
        this.search = new ArticleSearch(platform.clock().getZone());
        var judge = new Judge(transactions);
        this.fresh = new Fresh(judge, sight, desk);
        this.tidings = new Tidings(judge, sight);
        this.waiting = new ReviewsWaiting(transactions, sight, platform.texts());
        this.reports = new ArticleCare(articles);
        this.api = new ArticleApi(articles, desk, platform);
        this.files = new AttachmentApi(platform, articles, attachments, sight);
        this.collections = new CollectionChange(new Upkeep(platform.freshness()));
    }

    /// @param footfall hears of everybody who reads
    public static ArticlesPart in(Platform platform, Footfall footfall) {
        return new ArticlesPart(platform, footfall);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(pages.routes(), history.routes(), care.routes(), order.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<FreshnessKind> freshness() {
        return List.of(fresh.kind());
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return tidings.kinds();
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    @Override
    public List<Reportable> reportables() {
        return List.of(reports.reportable());
    }

    @Override
    public List<Route> apiRoutes() {
        return Stream.of(api.routes(), files.routes(), commentApi.routes(), order.apiRoutes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<FileShelf> fileShelves() {
        return List.of(attachments.shelf());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("files", LocalTime.of(3, 50), attachments::forget));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(search);
    }

    public Articles articles() {
        return articles;
    }

    public ArticleDesk desk() {
        return desk;
    }

    /// {@return the desk as it was at another time, for a site that is to look lived in}
    public ArticleDesk desk(Clock then) {
        return new ArticleDesk(platform, sight, prose, attachments, then);
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Prose prose() {
        return prose;
    }

    public Attachments attachments() {
        return attachments;
    }

    public Comments comments() {
        return comments;
    }

    public Sight sight() {
        return sight;
    }

    /// {@return what becomes of articles when their collection changes}
    public ShelfDesk.Dependents dependents() {
        return collections::changed;
    }
}
