package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Sight;
import coop.meent.knowledge.writing.WordDiff;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Every version of an article, for who keeps its collection: read, compared, brought back.
final class HistoryPages {
    private static final int PAGE = 50;

    private final Transactions transactions;
    private final Articles articles;
    private final ArticleDesk desk;
    private final Views views;
    private final Comments comments;
    private final Glance glance;
    private final Sight sight;

    HistoryPages(Platform platform, Articles articles, ArticleDesk desk, Looks looks) {
        this.transactions = platform.transactions();
        this.articles = articles;
        this.desk = desk;
        this.views = looks.views();
        this.comments = looks.comments();
        this.glance = looks.glance();
        this.sight = new Sight(platform.audiences());
    }

    /// How versions are seen, and what was said of them.
    record Looks(Views views, Glance glance, Comments comments) {}

    /// A version with the name of who wrote it; empty when they have left.
    record Step(Revision revision, String author, boolean shown, int previous) {}

    /// A decision with the name of who took it; empty when they have left.
    record Taken(Decision decision, String person) {}

    /// All that was written and decided.
    record History(List<Revision> revisions, List<Decision> decisions) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/{id}/history", in, this::history).sample("/1/history"),
                Route.get("/{id}/revisions/{no}", in, this::revision).sample("/1/revisions/1"),
                Route.get("/{id}/diff", in, this::diff).sample("/1/diff?from=1&to=2"),
                Route.post("/{id}/restore", in, this::restore));
    }

    private void history(Context ctx) {
        var viewer = Viewer.of(ctx);
        var article = kept(ctx).article();
        int before = Asked.number(ctx, "before");
        var history = transactions.read(viewer, db -> read(db, article.id(), before));
        var rows = history.revisions().stream().limit(PAGE).toList();
        var names =
                views.names(
                        Stream.concat(
                                rows.stream().map(Revision::author),
                                history.decisions().stream().map(Decision::person)));
        int shown = article.shown().orElse(0);
        var steps = rows.stream().map(it -> step(it, names, shown)).toList();
        var taken =
                history.decisions().stream()
                        .map(it -> new Taken(it, Views.name(names, it.person())))
                        .toList();
        boolean more = history.revisions().size() > PAGE;
        var next = more ? article.path() + "/history?before=" + rows.getLast().no() : "";
        ctx.render(
                "knowledge/articles/history.peb",
                Map.of(
                        "article", article,
                        "steps", steps,
                        "decisions", taken,
                        "comments", before == 0 ? comments.of(viewer, article) : List.of(),
                        "next", next));
    }

    private static Step step(Revision it, Map<Long, String> names, int shown) {
        return new Step(it, Views.name(names, it.author()), shown == it.no(), it.no() - 1);
    }

    private History read(Handle db, long id, int before) {
        return new History(
                articles.revisions(db, id, before, PAGE + 1),
                before == 0 ? articles.decisions(db, id) : List.of());
    }

    private void revision(Context ctx) {
        var reading = kept(ctx);
        var article = reading.article();
        var revision = find(ctx, article, (int) Asked.id(ctx, "no"));
        var names = views.names(Stream.of(revision.author()));
        boolean restores =
                sight.edits(Viewer.of(ctx), reading.collection())
                        && revision.no() != article.latest()
                        && article.state() != State.ARCHIVED;
        ctx.render(
                "knowledge/articles/revision.peb",
                Map.of(
                        "article", article,
                        "revision", revision,
                        "html", html(ctx, article, revision),
                        "author", Views.name(names, revision.author()),
                        "restores", restores));
    }

    private String html(Context ctx, Article article, Revision revision) {
        return glance.html(Viewer.of(ctx), article.card().language(), revision.body());
    }

    private void diff(Context ctx) {
        var article = kept(ctx).article();
        var from = find(ctx, article, Asked.number(ctx, "from"));
        var to = find(ctx, article, Asked.number(ctx, "to"));
        ctx.render(
                "knowledge/articles/diff.peb",
                Map.of(
                        "article",
                        article,
                        "from",
                        from,
                        "to",
                        to,
                        "title",
                        WordDiff.of(from.title(), to.title()),
                        "summary",
                        WordDiff.of(from.summary(), to.summary()),
                        "body",
                        WordDiff.of(from.body(), to.body())));
    }

    private void restore(Context ctx) {
        long id = Asked.id(ctx, "id");
        var typed = Objects.requireNonNullElse(ctx.formParam("revision"), "");
        int no = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        var note = Objects.requireNonNullElse(ctx.formParam("note"), "").strip();
        desk.restore(Viewer.of(ctx), id, no, note.substring(0, Math.min(note.length(), 500)));
        Flash.say(ctx, "articles.done.restored");
        Redirects.seeOther(ctx, Article.path(id) + "/history");
    }

    private Reading kept(Context ctx) {
        return articles.kept(Viewer.of(ctx), Asked.id(ctx, "id"));
    }

    private Revision find(Context ctx, Article article, int no) {
        return transactions
                .read(Viewer.of(ctx), db -> articles.revision(db, article.id(), no))
                .orElseThrow(() -> MeentException.notFound("revision " + no));
    }
}
