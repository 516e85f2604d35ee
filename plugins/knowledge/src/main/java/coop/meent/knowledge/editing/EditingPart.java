package coop.meent.knowledge.editing;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.articles.Glance;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class EditingPart implements MeentPlugin {
    private final WritingPages writing;
    private final DraftPages keeping;
    private final PreviewPages preview;
    private final ReviewPages review;
    private final TitleApi titles;
    private final Drafts drafts;

    private EditingPart(Platform platform, ArticlesPart articles) {
        var transactions = platform.transactions();
        var sight = articles.sight();
        var entry = new Entry(transactions, articles.articles(), sight);
        this.titles = new TitleApi(transactions, sight);
        this.drafts = new Drafts(transactions, platform.clock());
        this.writing =
                new WritingPages(
                        entry,
                        new Opening(transactions, articles.articles(), drafts),
                        articles.desk(),
                        new TitleLinks(transactions, sight),
                        new Sheets(platform, new Enclosing(platform, articles.attachments())));
        this.keeping = new DraftPages(entry, drafts);
        var glance = new Glance(platform, articles);
        this.preview = new PreviewPages(glance);
        this.review = new ReviewPages(platform, articles, glance);
    }

    public static EditingPart in(Platform platform, ArticlesPart articles) {
        return new EditingPart(platform, articles);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(writing.routes(), keeping.routes(), preview.routes(), review.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return titles.routes();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("drafts", LocalTime.of(3, 40), drafts::forget));
    }
}
