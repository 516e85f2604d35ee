package coop.meent.knowledge.articles;

import coop.meent.api.Platform;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Written.Segment;
import java.util.Map;

/// Texts that readers do not see yet, as they would read them.
public final class Glance {
    private final Transactions transactions;
    private final Articles articles;
    private final Prose prose;
    private final Telling telling;

    public Glance(Platform platform, Articles articles, Prose prose) {
        this.transactions = platform.transactions();
        this.articles = articles;
        this.prose = prose;
        this.telling = new Telling(platform.texts());
    }

    /// {@return safe HTML, with the titles that the viewer may see}
    public String html(Viewer viewer, String language, String body) {
        var segments = prose.write(body, language, Map.of()).segments();
        var ids =
                segments.stream()
                        .filter(Segment.Mention.class::isInstance)
                        .map(it -> ((Segment.Mention) it).article())
                        .distinct()
                        .toList();
        var seen = transactions.read(viewer, db -> articles.titles(db, viewer, ids));
        return telling.html(segments, seen, viewer.language());
    }
}
