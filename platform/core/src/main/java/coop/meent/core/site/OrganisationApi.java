package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.membership.OrganisationDesk;
import coop.meent.core.membership.OrganisationForm;
import coop.meent.core.membership.OrganisationsInMemory;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// Organisations for programs, under the rules of the pages.
public final class OrganisationApi {
    private static final String BODY =
            """
            {"name": "De Groene Gist", "legalForm": "cv", "sector": "food", "place": "Leuven", "founded": 2019}
            """;

    private final OrganisationsInMemory organisations;
    private final OrganisationDesk desk;

    public OrganisationApi(OrganisationsInMemory organisations, OrganisationDesk desk) {
        this.organisations = organisations;
        this.desk = desk;
    }

    public List<Route> apiRoutes() {
        var one = "/organisations/{id}";
        return List.of(
                Route.get("/organisations", Access.EVERYONE, this::list).described(listed()),
                Route.get(one, Access.EVERYONE, this::show)
                        .described(
                                Operation.answering(
                                        "Show an organisation", OrganisationJson.Item.class)),
                Route.post("/organisations", Access.ADMINISTRATOR, this::create)
                        .described(
                                Operation.answering(
                                                "Make an organisation", OrganisationJson.Item.class)
                                        .taking(OrganisationJson.Body.class, BODY)
                                        .with(201)),
                Route.put(one, Access.SIGNED_IN, this::replace)
                        .described(
                                Operation.answering(
                                                "Replace what is known of an organisation",
                                                OrganisationJson.Item.class)
                                        .taking(OrganisationJson.Body.class, BODY)));
    }

    private static Operation listed() {
        return Operation.answering(
                "List the organisations by name",
                OrganisationJson.Page.class,
                "limit",
                "cursor",
                "q",
                "sector",
                "place",
                "legalForm",
                "letter",
                "member");
    }

    private void list(Context ctx) {
        var query = OrganisationQuery.of(ctx, "cursor");
        var slice = query.slice(query.found(organisations, desk.today()), limit(ctx));
        var items = slice.items().stream().map(known -> item(known.id())).toList();
        ctx.json(new OrganisationJson.Page(items, slice.next().orElse(null)));
    }

    private static int limit(Context ctx) {
        var asked = Optional.ofNullable(ctx.queryParam("limit")).orElse("20");
        if (!asked.matches("[0-9]{1,4}") || asked.matches("0+")) {
            throw MeentException.invalid(
                    List.of(Problem.of("limit", "organisation.problem.limit")));
        }
        return Math.min(100, Integer.parseInt(asked));
    }

    private void show(Context ctx) {
        ctx.json(item(OrganisationPages.known(organisations, ctx).id()));
    }

    private void create(Context ctx) {
        long id = desk.create(Viewer.of(ctx), checked(ctx, 0).data());
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, "/api/v1/organisations/" + id);
        ctx.json(item(id));
    }

    private void replace(Context ctx) {
        long id = OrganisationPages.known(organisations, ctx).id();
        if (!OrganisationDesk.mayEdit(Viewer.of(ctx), id)) {
            throw new MeentException(Code.FORBIDDEN, "not an administrator of " + id);
        }
        desk.change(Viewer.of(ctx), id, checked(ctx, id).data());
        ctx.json(item(id));
    }

    private OrganisationForm checked(Context ctx, long id) {
        var form = ctx.bodyAsClass(OrganisationJson.Body.class).form();
        var problems = desk.check(id, form);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return form;
    }

    private OrganisationJson.Item item(long id) {
        var known =
                organisations.known(id).orElseThrow(() -> MeentException.notFound("organisation"));
        return OrganisationJson.Item.of(known, organisations.standing(id, desk.today()).member());
    }
}
