package coop.meent.knowledge.editing;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFiles;
import coop.meent.api.Viewer;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.Attachments;
import coop.meent.knowledge.articles.Save;
import coop.meent.knowledge.articles.Saved;
import coop.meent.knowledge.articles.State;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The form of an article, new or not.
final class WritingPages {
    private final Entry entry;
    private final Opening opening;
    private final ArticleDesk desk;
    private final TitleLinks links;
    private final Drafts drafts;
    private final Sheets sheets;
    private final Enclosing enclosing;
    private final StoredFiles files;

    WritingPages(Entry entry, Opening opening, ArticleDesk desk, TitleLinks links, Sheets sheets) {
        this.entry = entry;
        this.opening = opening;
        this.desk = desk;
        this.links = links;
        this.drafts = opening.drafts();
        this.sheets = sheets;
        this.enclosing = sheets.enclosing();
        this.files = enclosing.files();
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/new", in, this::blank),
                Route.post("/new", in, ctx -> keep(ctx, fresh(ctx)))
                        .withChecks()
                        .taking(Attachments.AT_ONCE),
                Route.get("/{id}/edit", in, this::edit).sample("/1/edit"),
                Route.post("/{id}/edit", in, ctx -> keep(ctx, article(ctx)))
                        .withChecks()
                        .taking(Attachments.AT_ONCE));
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

    private void blank(Context ctx) {
        var viewer = Viewer.of(ctx);
        int translates = Asked.number(ctx, "translates");
        int collection = Asked.number(ctx, "collection");
        if (translates > 0 || collection > 0) {
            open(ctx, entry.sent(viewer, translates, collection));
            return;
        }
        var all = entry.collections(viewer);
        if (all.isEmpty() && !viewer.administrator()) {
            throw new MeentException(Code.FORBIDDEN, "no editor of any collection");
        }
        ctx.render("knowledge/editing/where.peb", Map.of("collections", all));
    }

    private void edit(Context ctx) {
        open(ctx, article(ctx));
    }

    private void open(Context ctx, Sheet sheet) {
        var viewer = Viewer.of(ctx);
        var begun = opening.of(viewer, sheet, Asked.query(ctx));
        if (begun.offer().isPresent()) {
            ctx.render("knowledge/editing/draft.peb", Map.of("offer", begun.offer().get()));
            return;
        }
        render(ctx, sheets.view(viewer, sheet, begun.form()));
    }

    private static void render(Context ctx, WritingView view) {
        ctx.render("knowledge/editing/form.peb", Map.of("view", view));
    }

    private void keep(Context ctx, Sheet sheet) {
        var viewer = Viewer.of(ctx);
        var form = ArticleForm.read(Asked.sent(ctx), ctx.formParams("principles"));
        var taken = files.take(ctx, Attachments.SHELF, Enclosing.FIELD);
        var arrived = enclosing.of(viewer, form, taken, Asked.sent(ctx));
        if (arrived.problems().isEmpty() && intention(ctx).equals("attach")) {
            goOn(ctx, sheet, arrived);
        } else {
            keep(ctx, sheet, arrived);
        }
    }

    private void keep(Context ctx, Sheet sheet, Enclosing.Arrived arrived) {
        var viewer = Viewer.of(ctx);
        var form = arrived.form();
        var linked = links.link(viewer, form.body(), TitleLinks.chosen(ctx.formParamMap()));
        var save = opening.save(viewer, sheet, form, linked.body());
        var wanted = intention(ctx);
        save = wanted.equals("show") ? save.shown() : save;
        save = caughtUp(ctx, sheet, save);
        var problems = new ArrayList<>(arrived.problems());
        problems.addAll(form.check());
        problems.addAll(desk.check(save));
        problems.addAll(linked.problems());
        if (!problems.isEmpty()) {
            refuse(ctx, sheet, arrived, problems, linked.questions());
            return;
        }
        try {
            kept(ctx, sheet, form, desk.save(viewer, save));
        } catch (MeentException refusal) {
            if (refusal.code() != Code.INVALID) {
                throw refusal;
            }
            refuse(ctx, sheet, arrived, refusal.problems(), linked.questions());
        }
    }

    // what was typed waits as a draft, so that the page can be loaded again
    private void goOn(Context ctx, Sheet sheet, Enclosing.Arrived arrived) {
        if (arrived.came()) {
            drafts.keep(Viewer.of(ctx), sheet, arrived.form());
            Flash.say(ctx, "desk.file.done");
            Redirects.seeOther(ctx, sheet.resume());
        } else {
            var missing = List.of(Problem.of("file", "desk.problem.file"));
            refuse(ctx, sheet, arrived, missing, List.of());
        }
    }

    // a translation that says again what the original says now
    private static Save caughtUp(Context ctx, Sheet sheet, Save save) {
        int revision = ArticleForm.number(Asked.sent(ctx, "caughtUp"));
        return revision == 0 || !sheet.behind()
                ? save
                : save.translating(Opening.of(sheet.original().orElseThrow(), revision));
    }

    private static String intention(Context ctx) {
        return Asked.sent(ctx, "then");
    }

    private void refuse(
            Context ctx,
            Sheet sheet,
            Enclosing.Arrived arrived,
            List<Problem> problems,
            List<TitleLinks.Question> questions) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var view = sheets.view(Viewer.of(ctx), sheet, arrived.form());
        var enclosed = enclosing.refused(view.enclosed(), arrived);
        render(ctx, view.enclosing(enclosed).with(problems, questions));
    }

    private void kept(Context ctx, Sheet sheet, ArticleForm form, Saved saved) {
        switch (saved) {
            case Saved.Done done -> done(ctx, sheet, done);
            case Saved.Stale stale -> {
                ctx.status(HttpStatus.CONFLICT);
                var next = form.from(stale.theirs().no());
                var view = sheets.view(Viewer.of(ctx), sheet, next);
                render(ctx, view.meeting(sheets.clash(stale)));
            }
        }
    }

    private void done(Context ctx, Sheet sheet, Saved.Done done) {
        var viewer = Viewer.of(ctx);
        drafts.drop(viewer, sheet);
        boolean submits = intention(ctx).equals("review");
        if (submits) {
            desk.submit(viewer, done.article().id(), done.revision());
        }
        boolean seen = done.article().state() == State.APPROVED;
        var said = seen ? "editing.done.shown" : "editing.done.draft";
        Flash.say(ctx, submits ? "editing.done.submitted" : said);
        Redirects.seeOther(ctx, done.article().path() + (seen ? "" : "/review"));
    }
}
