package coop.meent.core.pages;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Pages for programs: everybody reads, the team writes.
final class PageApi {
    private static final String LIST = "/pages";
    private static final String ONE = LIST + "/{slug}";
    private static final String TEXT = ONE + "/{language}";
    private static final String NEW =
            """
            {"title": "Onze geschiedenis", "body": "Het begon met drie buren.", "footer": false}
            """;
    private static final String BODY =
            """
            {"title": "Over {naam}", "body": "Wij zijn er voor elkaar."}
            """;

    private final SitePages pages;
    private final PageDesk desk;

    PageApi(SitePages pages, PageDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    List<Route> apiRoutes() {
        var team = Access.ADMINISTRATOR;
        var item = PageJson.Item.class;
        return List.of(
                Route.get(LIST, Access.EVERYONE, this::list)
                        .described(Operation.answering("List the pages", PageJson.Items.class)),
                Route.get(ONE, Access.EVERYONE, ctx -> ctx.json(item(ctx)))
                        .described(Operation.answering("Show a page", item)),
                Route.post(LIST, team, this::create)
                        .described(
                                Operation.answering("Make a page", item)
                                        .taking(PageJson.New.class, NEW)
                                        .with(201)),
                Route.put(ONE, team, this::footer)
                        .described(
                                Operation.answering("Show or hide a page in the footer", item)
                                        .taking(PageJson.Footer.class, "{\"footer\": true}")),
                Route.delete(ONE, team, this::remove)
                        .described(Operation.doing("Remove a page that the team made")),
                Route.put(TEXT, team, this::save)
                        .described(
                                Operation.answering("Edit a page in a language", item)
                                        .taking(PageJson.Body.class, BODY)),
                Route.get(TEXT + "/revisions", team, this::history)
                        .described(Operation.answering("List the edits", PageJson.Edits.class)),
                Route.post(TEXT + "/revisions/{revision}/restore", team, this::restore)
                        .described(Operation.doing("Put a former text back")));
    }

    private void list(Context ctx) {
        ctx.json(new PageJson.Items(pages.all().stream().map(PageJson.Item::of).toList()));
    }

    private PageJson.Item item(Context ctx) {
        return PageJson.Item.of(PageTeamPages.page(pages, ctx));
    }

    private void create(Context ctx) {
        var form = ctx.bodyAsClass(PageJson.New.class).form();
        refuse(form.check());
        if (!desk.create(Viewer.of(ctx), form)) {
            refuse(List.of(Problem.of("slug", "pages.problem.slug.taken")));
        }
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, "/api/v1/pages/" + form.slug());
        ctx.json(PageJson.Item.of(pages.find(form.slug()).orElseThrow()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private void footer(Context ctx) {
        var wanted = ctx.bodyAsClass(PageJson.Footer.class).footer();
        desk.putFooter(Viewer.of(ctx), PageTeamPages.page(pages, ctx), wanted);
        ctx.json(item(ctx));
    }

    private void remove(Context ctx) {
        desk.remove(Viewer.of(ctx), PageTeamPages.own(pages, ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void save(Context ctx) {
        var place = PageTeamPages.place(pages, ctx);
        var form = ctx.bodyAsClass(PageJson.Body.class).form(place);
        refuse(form.check());
        done(desk.save(Viewer.of(ctx), place, form));
        ctx.json(item(ctx));
    }

    private void history(Context ctx) {
        var place = PageTeamPages.place(pages, ctx);
        var edits = desk.history(Viewer.of(ctx), place);
        ctx.json(
                new PageJson.Edits(
                        edits.stream().map(it -> PageJson.Text.of(place.page(), it)).toList()));
    }

    private void restore(Context ctx) {
        var place = PageTeamPages.place(pages, ctx);
        int revision = PageTeamPages.number(ctx.pathParam("revision"));
        done(desk.restore(Viewer.of(ctx), place, revision));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void done(boolean saved) {
        if (!saved) {
            throw new MeentException(Code.CONFLICT, "edited in the meantime");
        }
    }
}
