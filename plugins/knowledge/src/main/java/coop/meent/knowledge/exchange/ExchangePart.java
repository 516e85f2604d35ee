package coop.meent.knowledge.exchange;

import coop.meent.api.DemoContent;
import coop.meent.api.LongWork;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.knowledge.articles.ArticlesPart;
import java.time.LocalTime;
import java.util.List;

/// What this package brings to the plugin.
public final class ExchangePart implements MeentPlugin {
    private final Imports imports;
    private final Bringing bringing;
    private final ExchangePages pages;
    private final ExchangeApi api;
    private final DemoFolder demo;

    private ExchangePart(Platform platform, ArticlesPart articles) {
        var gate = new Gate(articles.sight());
        var views = new ImportViews(platform);
        this.imports = new Imports(platform, gate);
        this.bringing = new Bringing(platform, articles.arrivals());
        var reception = new Reception(platform, articles, imports);
        var takeout = new Takeout(platform.transactions(), new MarkdownExport(platform), gate);
        this.pages = new ExchangePages(imports, reception, takeout, views);
        this.api = new ExchangeApi(imports, reception, takeout, views);
        this.demo = new DemoFolder(platform.transactions(), reception);
    }

    public static ExchangePart in(Platform platform, ArticlesPart articles) {
        return new ExchangePart(platform, articles);
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
    public List<DemoContent> demoContent() {
        return List.of(demo);
    }

    @Override
    public List<LongWork> longWork() {
        return List.of(bringing.work());
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("imports", LocalTime.of(4, 10), imports::forget));
    }
}
