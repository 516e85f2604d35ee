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
    private final Attachments attachments;
    private final Prose prose;
    private final Telling telling;

    public Glance(Platform platform, ArticlesPart part) {
        this.transactions = platform.transactions();
        this.articles = part.articles();
        this.attachments = part.attachments();
        this.prose = part.prose();
        this.telling = new Telling(platform.texts());
    }

    /// {@return safe HTML, with the titles that the viewer may see}
    public String html(Viewer viewer, String language, String body) {
        var named = Attachments.files(prose.destinations(body));
        var files = transactions.read(viewer, db -> attachments.known(db, viewer, named));
        var segments = prose.write(body, language, Map.of(), files).segments();
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
