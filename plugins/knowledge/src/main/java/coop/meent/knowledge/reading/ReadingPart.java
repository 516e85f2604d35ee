package coop.meent.knowledge.reading;

import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.knowledge.articles.ArticlesPart;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class ReadingPart implements MeentPlugin {
    private final Reads reads;
    private final CollectionPapers papers;
    private final ReaderPages pages;
    private final PaperPages files;
    private final FeedPages feeds;
    private final ReaderApi api;

    private ReadingPart(Platform platform, ArticlesPart articles, Reads reads) {
        this.reads = reads;
        var paper = new ArticlePaper(platform);
        var opinions = new Opinions(platform, articles.articles());
        var list = new ReadingList(platform, articles);
        var work = platform.work();
        this.papers = new CollectionPapers(platform, articles, paper);
        this.pages = new ReaderPages(opinions, list, platform.visitors());
        this.files = new PaperPages(paper, papers, articles.articles(), work);
        this.feeds = new FeedPages(platform, articles);
        var around = new ReaderApi.Around(articles.articles(), work);
        this.api = new ReaderApi(opinions, list, papers, files, around);
    }

    /// @param reads counts who reads
    public static ReadingPart in(Platform platform, ArticlesPart articles, Reads reads) {
        return new ReadingPart(platform, articles, reads);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(pages.routes(), files.routes(), feeds.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(reads.flushing(), papers.upkeep());
    }

    @Override
    public List<LongWork> longWork() {
        return List.of(papers.work());
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return List.of(papers.kind());
    }
}
