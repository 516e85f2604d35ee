package coop.meent.knowledge;

import coop.meent.api.Access;
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
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.RoleSource;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.demo.DemoPart;
import coop.meent.knowledge.editing.EditingPart;
import coop.meent.knowledge.exchange.ExchangePart;
import coop.meent.knowledge.insight.InsightPart;
import coop.meent.knowledge.questions.QuestionsPart;
import coop.meent.knowledge.reading.ReadingPart;
import coop.meent.knowledge.reading.Reads;
import coop.meent.knowledge.shelves.ShelvesPart;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The knowledge base: a list of parts, each of which brings what its package has.
public final class KnowledgeBase implements MeentPlugin {
    private final List<MeentPlugin> parts;

    public KnowledgeBase(Platform platform) {
        var reads = new Reads(platform);
        var articles = ArticlesPart.in(platform, reads);
        var shelves = ShelvesPart.in(platform, articles.dependents());
        var editing = EditingPart.in(platform, articles);
        var questions = QuestionsPart.in(platform, articles);
        var reading = ReadingPart.in(platform, articles, reads);
        var insight = InsightPart.in(platform, articles);
        var exchange = ExchangePart.in(platform, articles);
        var demo = DemoPart.in(platform, shelves, articles, questions);
        this.parts =
                List.of(shelves, articles, editing, questions, reading, insight, exchange, demo);
    }

    // what begins with an id stands behind all fixed paths
    @Override
    public List<Route> routes() {
        return all(MeentPlugin::routes).stream()
                .sorted(Comparator.comparing(it -> it.path().startsWith("/{")))
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return all(MeentPlugin::apiRoutes);
    }

    @Override
    public List<SearchSource> searchSources() {
        return all(MeentPlugin::searchSources);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.knowledge", "/knowledge", Access.EVERYONE));
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return all(MeentPlugin::scheduledWork);
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return all(MeentPlugin::noticeKinds);
    }

    @Override
    public List<DemoContent> demoContent() {
        return all(MeentPlugin::demoContent);
    }

    @Override
    public List<WaitingSource> waiting() {
        return all(MeentPlugin::waiting);
    }

    @Override
    public List<RoleSource> roles() {
        return all(MeentPlugin::roles);
    }

    @Override
    public List<Reportable> reportables() {
        return all(MeentPlugin::reportables);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return all(MeentPlugin::fileShelves);
    }

    @Override
    public List<FreshnessKind> freshness() {
        return all(MeentPlugin::freshness);
    }

    @Override
    public List<Listener<?>> listeners() {
        return all(MeentPlugin::listeners);
    }

    @Override
    public List<Fragment> fragments() {
        return all(MeentPlugin::fragments);
    }

    @Override
    public List<Fact> facts() {
        return all(MeentPlugin::facts);
    }

    @Override
    public List<LongWork> longWork() {
        return all(MeentPlugin::longWork);
    }

    @Override
    public List<Command> commands() {
        return all(MeentPlugin::commands);
    }

    private <T> List<T> all(Function<MeentPlugin, List<T>> what) {
        return parts.stream().map(what).flatMap(List::stream).toList();
    }
}
