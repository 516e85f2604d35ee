package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.Prose;
import coop.meent.knowledge.articles.SaveCheck;
import coop.meent.knowledge.articles.Telling;
import coop.meent.knowledge.articles.Written.Segment;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// A text as its writer will read it, while they write: links have the titles that they may see.
final class PreviewPage {
    private final Transactions transactions;
    private final Articles articles;
    private final Prose prose;
    private final Telling telling;

    PreviewPage(Platform platform, Articles articles, Prose prose) {
        this.transactions = platform.transactions();
        this.articles = articles;
        this.prose = prose;
        this.telling = new Telling(platform.texts());
    }

    List<Route> routes() {
        return List.of(Route.post("/preview", Access.SIGNED_IN, this::show));
    }

    private void show(Context ctx) {
        var body = ArticleForm.value(ctx, "body");
        if (body.length() > SaveCheck.LONGEST) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        ctx.html(html(Viewer.of(ctx), body));
    }

    private String html(Viewer viewer, String body) {
        var segments = prose.write(body, viewer.language(), Map.of()).segments();
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
