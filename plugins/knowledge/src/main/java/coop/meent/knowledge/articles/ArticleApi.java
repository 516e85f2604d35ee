package coop.meent.knowledge.articles;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import coop.meent.knowledge.shelves.Collections;
import coop.meent.knowledge.shelves.Sight;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// Articles for programs, under the rules of the pages.
final class ArticleApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Collections collections = new Collections();
    private final Articles articles;
    private final ArticleDesk desk;
    private final Transactions transactions;
    private final People people;
    private final Telling telling;
    private final Sight sight;

    ArticleApi(Articles articles, ArticleDesk desk, Platform platform) {
        this.articles = articles;
        this.desk = desk;
        this.transactions = platform.transactions();
        this.people = platform.people();
        this.telling = new Telling(platform.texts());
        this.sight = new Sight(platform.audiences());
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = "/articles/{id}";
        return List.of(
                Route.get("/articles", Access.EVERYONE, this::list).described(Operations.LIST),
                Route.post("/articles", in, this::write).described(Operations.WRITE),
                Route.get(one, Access.EVERYONE, this::show).described(Operations.SHOW),
                Route.put(one, in, this::revise).described(Operations.REVISE),
                Route.get(one + "/revisions", in, this::revisions).described(Operations.REVISIONS),
                Route.get(one + "/revisions/{no}", in, this::revision)
                        .described(Operations.REVISION),
                Route.post(one + "/submit", in, this::submit).described(Operations.SUBMIT),
                Route.post(one + "/approve", in, this::approve).described(Operations.APPROVE),
                Route.post(one + "/send-back", in, this::sendBack).described(Operations.SEND_BACK),
                Route.post(one + "/restore", in, this::restore).described(Operations.RESTORE),
                Route.post(one + "/archive", in, done(desk::archive)).described(Operations.ARCHIVE),
                Route.post(one + "/reopen", in, done(desk::reopen)).described(Operations.REOPEN),
                Route.post(one + "/move", in, this::move).described(Operations.MOVE),
                Route.post(one + "/entrust", in, this::entrust).described(Operations.ENTRUST));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.number(ctx, "collection");
        var collection =
                transactions
                        .read(viewer, db -> collections.find(db, id))
                        .filter(it -> sight.reads(viewer, it))
                        .orElseThrow(() -> MeentException.notFound("collection " + id));
        int asked = Asked.number(ctx, "limit");
        var cursor = Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = articles.list(viewer, collection, cursor, limit);
        var items = slice.items().stream().map(it -> ArticleJson.Out.of(it, null)).toList();
        ctx.json(new ArticleJson.Articles(items, slice.next().orElse(null)));
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void write(Context ctx) {
        var save = ctx.bodyAsClass(ArticleJson.Input.class).save(Optional.empty(), "");
        kept(ctx, desk.save(Viewer.of(ctx), save), HttpStatus.CREATED);
    }

    private void revise(Context ctx) {
        var viewer = Viewer.of(ctx);
        var input = ctx.bodyAsClass(ArticleJson.Input.class);
        var before = articles.edited(viewer, id(ctx)).article();
        int base = Objects.requireNonNullElse(input.base(), 0);
        var text =
                transactions
                        .read(viewer, db -> articles.revision(db, before.id(), base))
                        .orElseThrow(() -> wrong("base"));
        kept(ctx, desk.save(viewer, input.save(Optional.of(before), text.body())), HttpStatus.OK);
    }

    private void kept(Context ctx, Saved saved, HttpStatus status) {
        switch (saved) {
            case Saved.Done(var article, _) -> {
                ctx.status(status).header("Location", "/api/v1/knowledge/articles/" + article.id());
                answer(ctx, article.id());
            }
            case Saved.Stale stale -> stale(ctx, stale);
        }
    }

    private static void stale(Context ctx, Saved.Stale stale) {
        ctx.status(HttpStatus.CONFLICT)
                .json(
                        new ArticleJson.StaleOut(
                                "about:blank",
                                "Conflict",
                                HttpStatus.CONFLICT.getCode(),
                                "somebody else saved revision " + stale.theirs().no(),
                                ArticleJson.RevisionOut.of(stale.base(), true),
                                ArticleJson.RevisionOut.of(stale.theirs(), true)))
                .contentType("application/problem+json");
    }

    private void revisions(Context ctx) {
        var viewer = Viewer.of(ctx);
        var article = articles.kept(viewer, id(ctx)).article();
        int before = Asked.number(ctx, "before");
        var rows =
                transactions.read(
                        viewer, db -> articles.revisions(db, article.id(), before, USUAL + 1));
        var items = rows.stream().limit(USUAL).toList();
        ctx.json(
                new ArticleJson.Revisions(
                        items.stream().map(it -> ArticleJson.RevisionOut.of(it, false)).toList(),
                        rows.size() > USUAL ? (Integer) items.getLast().no() : null));
    }

    private void revision(Context ctx) {
        var viewer = Viewer.of(ctx);
        var article = articles.kept(viewer, id(ctx)).article();
        int no = (int) Asked.id(ctx, "no");
        var revision =
                transactions
                        .read(viewer, db -> articles.revision(db, article.id(), no))
                        .orElseThrow(() -> MeentException.notFound("revision " + no));
        ctx.json(ArticleJson.RevisionOut.of(revision, true));
    }

    private void submit(Context ctx) {
        int revision = ctx.bodyAsClass(ArticleJson.Which.class).revision();
        desk.submit(Viewer.of(ctx), id(ctx), revision);
        answer(ctx, id(ctx));
    }

    private void approve(Context ctx) {
        int revision = ctx.bodyAsClass(ArticleJson.Which.class).revision();
        desk.approve(Viewer.of(ctx), id(ctx), revision);
        answer(ctx, id(ctx));
    }

    private void sendBack(Context ctx) {
        var why = ctx.bodyAsClass(ArticleJson.Why.class).why();
        desk.sendBack(Viewer.of(ctx), id(ctx), Objects.requireNonNullElse(why, ""));
        answer(ctx, id(ctx));
    }

    private void restore(Context ctx) {
        var which = ctx.bodyAsClass(ArticleJson.Which.class);
        var note = Objects.requireNonNullElse(which.note(), "");
        kept(ctx, desk.restore(Viewer.of(ctx), id(ctx), which.revision(), note), HttpStatus.OK);
    }

    private void move(Context ctx) {
        long target = ctx.bodyAsClass(ArticleJson.Where.class).collection();
        desk.move(Viewer.of(ctx), id(ctx), target);
        answer(ctx, id(ctx));
    }

    private void entrust(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = articles.edited(viewer, id(ctx)).article().id();
        var wanted = ctx.bodyAsClass(ArticleJson.Entrusted.class);
        var until = Optional.ofNullable(wanted.reviewBy()).orElseThrow(() -> wrong("reviewBy"));
        var care =
                new Care(person("owner", wanted.owner()), person("deputy", wanted.deputy()), until);
        desk.entrust(viewer, id, care);
        answer(ctx, id);
    }

    private OptionalLong person(String field, @Nullable Long id) {
        if (id == null) {
            return OptionalLong.empty();
        }
        return people.find(id)
                .map(it -> OptionalLong.of(it.id()))
                .orElseThrow(() -> wrong(field, "articles.problem.person"));
    }

    private Handler done(ObjLongConsumer<Viewer> deed) {
        return ctx -> {
            deed.accept(Viewer.of(ctx), id(ctx));
            answer(ctx, id(ctx));
        };
    }

    private void answer(Context ctx, long id) {
        var viewer = Viewer.of(ctx);
        var reading = articles.page(viewer, id);
        gone(viewer, reading);
        ctx.json(ArticleJson.Out.of(reading.article(), telling.html(reading, viewer.language())));
    }

    private void gone(Viewer viewer, Reading it) {
        if (!it.article().readable() && !sight.keeps(viewer, it.collection())) {
            throw new MeentException(MeentException.Code.GONE, it.article().subject());
        }
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "id");
    }

    private static MeentException wrong(String field) {
        return wrong(field, "articles.problem." + field);
    }

    private static MeentException wrong(String field, String key) {
        return MeentException.invalid(List.of(Problem.of(field, key)));
    }
}
