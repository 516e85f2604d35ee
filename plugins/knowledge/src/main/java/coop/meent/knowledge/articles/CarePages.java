package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who looks after an article, and in which collection it stands.
final class CarePages {
    private final Collections collections = new Collections();
    private final Transactions transactions;
    private final People people;
    private final Clock clock;
    private final Articles articles;
    private final ArticleDesk desk;
    private final Views views;
    private final Sight sight;

    CarePages(Platform platform, Articles articles, ArticleDesk desk, Sight sight) {
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.clock = platform.clock();
        this.articles = articles;
        this.desk = desk;
        this.views = new Views(platform, sight);
        this.sight = sight;
    }

    /// A collection to choose.
    record Option(String value, String label) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/{id}/care", in, this::show).sample("/1/care"),
                Route.post("/{id}/care", in, this::entrust).withChecks(),
                Route.post("/{id}/move", in, this::move));
    }

    private void show(Context ctx) {
        var article = edited(ctx);
        render(ctx, article, CareForm.of(article.care()), List.of());
    }

    private void entrust(Context ctx) {
        var article = edited(ctx);
        var form = CareForm.read(Asked.sent(ctx).andThen(String::strip));
        var problems = form.check(people, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            render(ctx, article, form, problems);
            return;
        }
        desk.entrust(Viewer.of(ctx), article.id(), form.wanted(people, article.care()));
        Flash.say(ctx, "articles.done.entrusted");
        Redirects.seeOther(ctx, article.path());
    }

    private void move(Context ctx) {
        var viewer = Viewer.of(ctx);
        var article = edited(ctx);
        var typed = Objects.requireNonNullElse(ctx.formParam("collection"), "");
        if (targets(viewer, article).stream().noneMatch(it -> it.value().equals(typed))) {
            var problem = Problem.of("collection", "articles.problem.collection");
            render(ctx, article, CareForm.of(article.care()), List.of(problem));
            return;
        }
        desk.move(viewer, article.id(), Long.parseLong(typed));
        Flash.say(ctx, "articles.done.moved");
        Redirects.seeOther(ctx, article.path());
    }

    private void render(Context ctx, Article article, CareForm form, List<Problem> problems) {
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var care = article.care();
        var names = views.names(Stream.of(care.owner(), care.deputy()));
        var model = new HashMap<String, Object>();
        model.put("article", article);
        model.put("form", form);
        model.put("problems", problems);
        model.put("owner", Views.name(names, care.owner()));
        model.put("deputy", Views.name(names, care.deputy()));
        model.put("targets", targets(Viewer.of(ctx), article));
        ctx.render("knowledge/articles/care.peb", model);
    }

    /// {@return the other collections in which the viewer writes}
    private List<Option> targets(Viewer viewer, Article article) {
        return transactions.read(viewer, collections::all).stream()
                .filter(it -> !it.archived() && it.id() != article.collection())
                .filter(it -> sight.edits(viewer, it))
                .map(it -> new Option(Long.toString(it.id()), it.name()))
                .toList();
    }

    private Article edited(Context ctx) {
        return articles.edited(Viewer.of(ctx), Asked.id(ctx, "id")).article();
    }
}
