package coop.meent.knowledge.demo;

import coop.meent.api.DemoContent;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.questions.QuestionsPart;
import coop.meent.knowledge.shelves.ShelvesPart;
import java.util.List;

/// What this package brings to the plugin.
public final class DemoPart implements MeentPlugin {
    private final DemoContent content;

    private DemoPart(DemoContent content) {
        this.content = content;
    }

    public static DemoPart in(
            Platform platform,
            ShelvesPart shelves,
            ArticlesPart articles,
            QuestionsPart questions) {
        return new DemoPart(new DemoLibrary(platform, shelves.desk(), articles, questions::door));
    }

    @Override
    public List<DemoContent> demoContent() {
        return List.of(content);
    }
}
