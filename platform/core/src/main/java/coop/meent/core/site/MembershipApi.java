package coop.meent.core.site;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.membership.MembershipDesk;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.membership.PeriodForm;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Membership periods and mandates for programs of the team.
public final class MembershipApi {
    private static final String PERIOD =
            """
            {"category": "small", "starts": "2090-01-01", "ends": "2090-12-31"}
            """;
    private static final String MANDATE =
            """
            {"email": "member@demo.test", "role": "EDITOR", "starts": "2026-01-01"}
            """;

    private final OrganisationsInMemory organisations;
    private final MembershipDesk members;
    private final Clock clock;

    public MembershipApi(OrganisationsInMemory organisations, MembershipDesk members, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.clock = clock;
    }

    public List<Route> apiRoutes() {
        var one = "/organisations/{id}";
        return List.of(
                Route.get(one + "/periods", Access.ADMINISTRATOR, this::periods)
                        .described(dated("List the membership periods of an organisation")),
                Route.post(one + "/periods", Access.ADMINISTRATOR, this::addPeriod)
                        .described(
                                made("Add a membership period")
                                        .taking(OrganisationJson.PeriodBody.class, PERIOD)),
                Route.delete(one + "/periods/{period}", Access.ADMINISTRATOR, this::endPeriod)
                        .described(Operation.doing("End a membership period, today or `on` a day")),
                Route.get(one + "/mandates", Access.ADMINISTRATOR, this::mandates)
                        .described(dated("List the mandates at an organisation")),
                Route.post(one + "/mandates", Access.ADMINISTRATOR, this::addMandate)
                        .described(
                                made("Give a person a mandate")
                                        .taking(OrganisationJson.MandateBody.class, MANDATE)),
                Route.delete(one + "/mandates/{mandate}", Access.ADMINISTRATOR, this::endMandate)
                        .described(Operation.doing("End a mandate, today or `on` a day")));
    }

    private static Operation made(String summary) {
        return Operation.answering(summary, OrganisationJson.Made.class).with(201);
    }

    private static Operation dated(String summary) {
        return Operation.answering(summary, OrganisationJson.DatedList.class);
    }

    private void periods(Context ctx) {
        long id = OrganisationPages.known(organisations, ctx).id();
        var periods =
                organisations.periods(id).stream()
                        .map(it ->
                                new OrganisationJson.Dated(
                                        it.id(),
                                        it.category(),
                                        null,
                                        it.starts(),
                                        it.ends().orElse(null)))
                        .toList();
        ctx.json(new OrganisationJson.DatedList(periods));
    }

    private void addPeriod(Context ctx) {
        long id = OrganisationPages.known(organisations, ctx).id();
        var body = ctx.bodyAsClass(OrganisationJson.PeriodBody.class);
        var form = PeriodForm.period(said(body.category()), said(body.starts()), said(body.ends()));
        answer(ctx, "periods", members.addPeriod(Viewer.of(ctx), id, form));
    }

    private void endPeriod(Context ctx) {
        long period = OrganisationPages.id(ctx, "period");
        members.endPeriod(Viewer.of(ctx), OrganisationPages.id(ctx, "id"), period, lastDay(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void mandates(Context ctx) {
        long id = OrganisationPages.known(organisations, ctx).id();
        var mandates =
                members.mandates(Viewer.of(ctx), id).stream()
                        .map(it ->
                                new OrganisationJson.Dated(
                                        it.id(),
                                        it.role().name(),
                                        it.person(),
                                        it.starts(),
                                        it.ends().orElse(null)))
                        .toList();
        ctx.json(new OrganisationJson.DatedList(mandates));
    }

    private void addMandate(Context ctx) {
        long id = OrganisationPages.known(organisations, ctx).id();
        var body = ctx.bodyAsClass(OrganisationJson.MandateBody.class);
        var form = PeriodForm.mandate(said(body.role()), said(body.starts()), said(body.ends()));
        answer(ctx, "mandates", members.addMandate(Viewer.of(ctx), id, said(body.email()), form));
    }

    private void endMandate(Context ctx) {
        long mandate = OrganisationPages.id(ctx, "mandate");
        members.endMandate(Viewer.of(ctx), OrganisationPages.id(ctx, "id"), mandate, lastDay(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void answer(Context ctx, String noun, MembershipDesk.Added added) {
        if (!added.problems().isEmpty()) {
            throw MeentException.invalid(added.problems());
        }
        var path = "/api/v1/organisations/" + ctx.pathParam("id") + "/" + noun;
        ctx.status(HttpStatus.CREATED).header(Header.LOCATION, path);
        ctx.json(new OrganisationJson.Made(added.id().orElseThrow()));
    }

    private LocalDate lastDay(Context ctx) {
        var on = ctx.queryParam("on");
        return on == null
                ? LocalDate.now(clock)
                : PeriodForm.day(on)
                        .orElseThrow(() ->
                                MeentException.invalid(
                                        List.of(Problem.of("on", "organisation.problem.day"))));
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
