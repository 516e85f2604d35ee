package coop.meent.knowledge.reading;

import coop.meent.api.Access;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.api.Work;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Papers: of an article at once, of a collection as work that lasts.
final class PaperPages {
    private static final String PDF = "application/pdf";

    private final ArticlePaper papers;
    private final CollectionPapers collections;
    private final Open open;
    private final Work work;

    PaperPages(ArticlePaper papers, CollectionPapers collections, Articles articles, Work work) {
        this.papers = papers;
        this.collections = collections;
        this.open = new Open(articles);
        this.work = work;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/collections/{collection}/paper", in, this::begin),
                Route.get("/papers/{paper}", in, this::show).sample("/papers/1"),
                Route.get("/papers/{paper}/file", in, this::file).sample("/papers/1/file"),
                Route.get("/{id}/pdf", Access.EVERYONE, this::article).sample("/1/pdf"));
    }

    private void begin(Context ctx) {
        var begun = collections.begin(Viewer.of(ctx), Asked.id(ctx, "collection"));
        Redirects.seeOther(ctx, begun.paper().path());
    }

    private void show(Context ctx) {
        var shown = collections.find(Viewer.of(ctx), Asked.id(ctx, "paper"));
        ctx.render(
                "knowledge/reading/paper.peb",
                Map.of("shown", shown, "work", work.path(shown.paper().work())));
    }

    /// Answers with the file of a collection's paper.
    void file(Context ctx) {
        long id = Asked.id(ctx, "paper");
        var file = collections.file(Viewer.of(ctx), id);
        headed(ctx, "kennisbank-" + id + ".pdf");
        ctx.result(file);
    }

    /// Answers with an article as a paper.
    void article(Context ctx) {
        var viewer = Viewer.of(ctx);
        var reading = open.article(viewer, Asked.id(ctx, "id"));
        headed(ctx, "artikel-" + reading.article().id() + ".pdf");
        try (var out = ctx.res().getOutputStream()) {
            papers.write(reading, viewer, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void headed(Context ctx, String name) {
        ctx.contentType(PDF);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.header("Cache-Control", "private, no-store");
    }
}
