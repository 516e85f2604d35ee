package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.SaveCheck;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Keeps what somebody types while they type it, and throws it away when they say so.
final class DraftPages {
    private final Entry entry;
    private final Drafts drafts;

    DraftPages(Entry entry, Drafts drafts) {
        this.entry = entry;
        this.drafts = drafts;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/new/draft", in, ctx -> keep(ctx, fresh(ctx))),
                Route.post("/new/draft/discard", in, ctx -> discard(ctx, fresh(ctx))),
                Route.post("/{id}/draft", in, ctx -> keep(ctx, article(ctx))),
                Route.post("/{id}/draft/discard", in, ctx -> discard(ctx, article(ctx))));
    }

    private Sheet fresh(Context ctx) {
        return entry.sent(
                Viewer.of(ctx),
                ArticleForm.number(Asked.sent(ctx, "translates")),
                ArticleForm.number(Asked.sent(ctx, "collection")));
    }

    private Sheet article(Context ctx) {
        return entry.article(Viewer.of(ctx), Asked.id(ctx, "id"));
    }

    // asked by the script, which tells its reader when nothing was kept
    private void keep(Context ctx, Sheet sheet) {
        var form = ArticleForm.read(Asked.sent(ctx), ctx.formParams("principles"));
        if (form.body().length() > SaveCheck.LONGEST) {
            ctx.status(HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        drafts.keep(Viewer.of(ctx), sheet, form);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void discard(Context ctx, Sheet sheet) {
        drafts.drop(Viewer.of(ctx), sheet);
        Flash.say(ctx, "editing.done.discarded");
        Redirects.seeOther(ctx, sheet.beginning());
    }
}
