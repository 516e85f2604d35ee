package coop.meent.knowledge;

import coop.meent.api.Access;
import coop.meent.api.CompositePlugin;
import coop.meent.api.MeentPlugin;
import coop.meent.api.MenuEntry;
import coop.meent.api.Platform;
import coop.meent.api.Route;
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

/// The knowledge base: a list of parts, each of which brings what its package has.
public final class KnowledgeBase implements CompositePlugin {
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
        return CompositePlugin.super.routes().stream()
                .sorted(Comparator.comparing(it -> it.path().startsWith("/{")))
                .toList();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("menu.knowledge", "/knowledge", Access.EVERYONE));
    }

    @Override
    public List<MeentPlugin> parts() {
        return parts;
    }
}
