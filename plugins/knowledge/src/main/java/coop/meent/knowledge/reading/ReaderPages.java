package coop.meent.knowledge.reading;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.api.Visitors;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a reader does with an article: says whether it helped, keeps it for later.
final class ReaderPages {
    private static final String LIST = "/knowledge/reading-list";

    private final Opinions opinions;
    private final ReadingList list;
    private final Visitors visitors;

    ReaderPages(Opinions opinions, ReadingList list, Visitors visitors) {
        this.opinions = opinions;
        this.list = list;
        this.visitors = visitors;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/reading-list", in, this::show),
                Route.post("/reading-list/{id}/remove", in, this::remove),
                Route.post("/{id}/later", in, this::later),
                Route.post("/{id}/not-later", in, this::notLater),
                Route.post("/{id}/useful", Access.EVERYONE, this::useful));
    }

    private void show(Context ctx) {
        var kept = list.of(Viewer.of(ctx));
        ctx.render("knowledge/reading/list.peb", Map.of("list", kept));
    }

    private void later(Context ctx) {
        long id = Asked.id(ctx, "id");
        list.add(Viewer.of(ctx), id);
        back(ctx, id, "reading.done.later");
    }

    private void notLater(Context ctx) {
        long id = Asked.id(ctx, "id");
        list.remove(Viewer.of(ctx), id);
        back(ctx, id, "reading.done.removed");
    }

    private void remove(Context ctx) {
        list.remove(Viewer.of(ctx), Asked.id(ctx, "id"));
        Flash.say(ctx, "reading.done.removed");
        Redirects.seeOther(ctx, LIST);
    }

    private void useful(Context ctx) {
        long id = Asked.id(ctx, "id");
        var useful = Objects.requireNonNullElse(ctx.formParam("useful"), "");
        var reason = Objects.requireNonNullElse(ctx.formParam("reason"), "");
        var opinion = new Opinion(useful.equals("yes"), reason);
        var problems = new ArrayList<>(opinion.check());
        if (!useful.matches("yes|no")) {
            problems.addFirst(Problem.of("useful", "reading.problem.useful"));
        }
        if (!problems.isEmpty()) {
            again(ctx, id, useful, opinion, problems);
            return;
        }
        back(ctx, id, heard(ctx, id, opinion) ? "reading.done.useful" : "reading.done.already");
    }

    private void again(
            Context ctx, long id, String useful, Opinion opinion, List<Problem> problems) {
        var article = opinions.article(Viewer.of(ctx), id);
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.render(
                "knowledge/reading/again.peb",
                Map.of(
                        "path", article.path(),
                        "title", article.title(),
                        "useful", useful,
                        "reason", opinion.reason(),
                        "problems", problems));
    }

    private boolean heard(Context ctx, long id, Opinion opinion) {
        var viewer = Viewer.of(ctx);
        if (!viewer.signedIn()) {
            return opinions.say(viewer, visitors.today(ctx), id, opinion);
        }
        opinions.say(viewer, id, opinion);
        return true;
    }

    private static void back(Context ctx, long id, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, Article.path(id));
    }
}
