package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Glance;
import coop.meent.knowledge.articles.SaveCheck;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// A text as its writer will read it, while they write.
final class PreviewPages {
    private final Glance glance;

    PreviewPages(Glance glance) {
        this.glance = glance;
    }

    List<Route> routes() {
        return List.of(Route.post("/preview", Access.SIGNED_IN, this::show));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = Asked.sent(ctx, "body");
        if (body.length() > SaveCheck.LONGEST) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        ctx.html(glance.html(viewer, viewer.language(), body));
    }
}
