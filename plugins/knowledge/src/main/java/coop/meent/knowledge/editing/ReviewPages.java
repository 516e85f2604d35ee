package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.Articles;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.articles.Comments;
import coop.meent.knowledge.articles.Glance;
import coop.meent.knowledge.articles.Reading;
import coop.meent.knowledge.articles.Revision;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Sight;
import coop.meent.knowledge.writing.WordDiff;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/// The newest text of an article for who keeps it, and what can be decided about it.
final class ReviewPages {
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Articles articles;
    private final ArticleDesk desk;
    private final Glance glance;
    private final Sight sight;
    private final Comments comments;
    private final Lists lists;

    ReviewPages(Platform platform, ArticlesPart part, Glance glance) {
        this.transactions = platform.transactions();
        this.articles = part.articles();
        this.desk = part.desk();
        this.glance = glance;
        this.sight = part.sight();
        this.comments = part.comments();
        this.lists = new Lists(platform);
    }

    /// What of the revisions the page needs.
    private record Texts(Revision newest, String shown, boolean own, List<String> languages) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/{id}/review", in, this::show).sample("/1/review"),
                Route.post("/{id}/submit", in, this::submit),
                Route.post("/{id}/approve", in, this::approve),
                Route.post("/{id}/send-back", in, this::sendBack).withChecks(),
                Route.post("/{id}/comments", in, this::comment).withChecks(),
                Route.post("/{id}/comments/{comment}/resolve", in, ctx -> settle(ctx, true)),
                Route.post("/{id}/comments/{comment}/reopen", in, ctx -> settle(ctx, false)),
                Route.post("/{id}/archive", in, done(desk::archive, "editing.done.archived")),
                Route.post("/{id}/reopen", in, done(desk::reopen, "editing.done.reopened")));
    }

    private void show(Context ctx) {
        var reading = articles.kept(Viewer.of(ctx), Asked.id(ctx, "id"));
        render(ctx, reading, ReviewView.Typed.NOTHING, List.of());
    }

    private void comment(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "id");
        int paragraph = ArticleForm.number(Asked.sent(ctx, "paragraph"));
        var text = Asked.sent(ctx, "comment");
        var reading = articles.kept(viewer, id);
        var problems = Comments.check(text);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, reading, new ReviewView.Typed("", text, paragraph), problems);
            return;
        }
        comments.say(viewer, id, revision(ctx), paragraph, text);
        Flash.say(ctx, "desk.comment.done");
        back(ctx, "/review#comments");
    }

    private void settle(Context ctx, boolean settled) {
        long comment = Asked.id(ctx, "comment");
        comments.settle(Viewer.of(ctx), Asked.id(ctx, "id"), comment, settled);
        back(ctx, "/review#comments");
    }

    private void submit(Context ctx) {
        desk.submit(Viewer.of(ctx), Asked.id(ctx, "id"), revision(ctx));
        Flash.say(ctx, "editing.done.submitted");
        back(ctx, "/review");
    }

    private void approve(Context ctx) {
        desk.approve(Viewer.of(ctx), Asked.id(ctx, "id"), revision(ctx));
        Flash.say(ctx, "editing.done.approved");
        back(ctx, "");
    }

    private void sendBack(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "id");
        var why = Asked.sent(ctx, "why").strip();
        var problems = check(why);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, articles.kept(viewer, id), new ReviewView.Typed(why, "", 0), problems);
            return;
        }
        desk.sendBack(viewer, id, why);
        Flash.say(ctx, "editing.done.back");
        back(ctx, "/review");
    }

    private static List<Problem> check(String why) {
        if (why.isEmpty()) {
            return List.of(Problem.of("why", "articles.problem.why"));
        }
        return why.length() > 500
                ? List.of(Problem.of("why", "articles.problem.long", 500))
                : List.of();
    }

    private static Handler done(ObjLongConsumer<Viewer> deed, String said) {
        return ctx -> {
            deed.accept(Viewer.of(ctx), Asked.id(ctx, "id"));
            Flash.say(ctx, said);
            back(ctx, "/review");
        };
    }

    private static int revision(Context ctx) {
        return ArticleForm.number(Asked.sent(ctx, "revision"));
    }

    private static void back(Context ctx, String page) {
        Redirects.seeOther(ctx, Article.path(Asked.id(ctx, "id")) + page);
    }

    private void render(
            Context ctx, Reading reading, ReviewView.Typed typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var article = reading.article();
        var texts = texts(viewer, article);
        var newest = texts.newest();
        var view =
                new ReviewView(
                        article,
                        reading.collection(),
                        newest,
                        glance.html(viewer, article.card().language(), newest.body()),
                        article.ahead() ? WordDiff.of(texts.shown(), newest.body()) : List.of(),
                        sight.edits(viewer, reading.collection()),
                        sight.reviews(viewer, reading.collection()),
                        texts.own(),
                        lists.languages(viewer.language()).stream()
                                .filter(it -> !texts.languages().contains(it.value()))
                                .toList(),
                        comments.of(viewer, article),
                        typed,
                        problems);
        ctx.render("knowledge/editing/review.peb", Map.of("view", view));
    }

    private Texts texts(Viewer viewer, Article article) {
        long id = article.id();
        int shown = article.shown().orElse(0);
        return transactions.read(
                viewer,
                db -> {
                    var newest = articles.revision(db, id, article.latest()).orElseThrow();
                    var before =
                            article.ahead()
                                    ? articles.revision(db, id, shown).orElseThrow().body()
                                    : "";
                    boolean own =
                            articles.revisions(db, id, 0, MOST).stream()
                                    .filter(it -> it.no() > shown)
                                    .anyMatch(it -> it.author().equals(viewer.person()));
                    var languages =
                            articles.ofConcept(db, article.concept()).stream()
                                    .map(it -> it.card().language())
                                    .toList();
                    return new Texts(newest, before, own, languages);
                });
    }
}
