package coop.meent.knowledge.insight;

import coop.meent.api.Access;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticlesPart;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this package brings to the plugin.
public final class InsightPart implements MeentPlugin {
    private final InsightPages pages;
    private final InsightApi api;
    private final SearchedInVain vain;
    private final OutsideCheck outside;

    private InsightPart(Platform platform, ArticlesPart articles) {
        var transactions = platform.transactions();
        this.vain = new SearchedInVain(transactions, platform.clock());
        this.outside =
                new OutsideCheck(
                        transactions, platform.settings(), platform.outbound(), platform.clock());
        var insight = new Insight(platform, articles.sight(), vain);
        this.pages = new InsightPages(insight, outside, platform.texts());
        this.api = new InsightApi(insight);
    }

    public static InsightPart in(Platform platform, ArticlesPart articles) {
        return new InsightPart(platform, articles);
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
    public List<ScheduledWork> scheduledWork() {
        return List.of(
                ScheduledWork.every("searched", Duration.ofMinutes(5), vain::keep),
                ScheduledWork.daily("searched-upkeep", LocalTime.of(3, 50), vain::forget),
                ScheduledWork.daily("links", LocalTime.of(4, 10), outside::run));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(
                new Fragment(
                        "search.none",
                        Access.EVERYONE,
                        "knowledge/insight/none.peb",
                        this::notFound));
    }

    // whoever may ask the community is offered to
    private Optional<Map<String, ?>> notFound(Viewer viewer, String words) {
        vain.note(words);
        return viewer.member() || viewer.administrator()
                ? Optional.of(Map.of("words", words))
                : Optional.empty();
    }
}
