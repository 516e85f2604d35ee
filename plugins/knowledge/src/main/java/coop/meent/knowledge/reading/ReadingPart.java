package coop.meent.knowledge.reading;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.knowledge.articles.ArticlesPart;
import java.util.List;

/// What this package brings to the plugin.
public final class ReadingPart implements MeentPlugin {
    private final Reads reads;

    private ReadingPart(Platform platform, ArticlesPart articles, Reads reads) {
        this.reads = reads;
    }

    public static ReadingPart in(Platform platform, ArticlesPart articles, Reads reads) {
        return new ReadingPart(platform, articles, reads);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(reads.flushing());
    }
}
