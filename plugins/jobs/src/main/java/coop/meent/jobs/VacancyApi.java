package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The board for programs: what the pages can do, under the same rules.
final class VacancyApi {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final VacancyDesk desk;
    private final VacancyLists lists;
    private final Approval approval;
    private final Organisations organisations;
    private final Texts texts;

    VacancyApi(
            VacancyDesk desk,
            VacancyLists lists,
            Approval approval,
            Organisations organisations,
            Texts texts) {
        this.desk = desk;
        this.lists = lists;
        this.approval = approval;
        this.organisations = organisations;
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/vacancies", Access.EVERYONE, this::list).described(Descriptions.LIST),
                Route.post("/vacancies", Access.SIGNED_IN, this::post).described(Descriptions.POST),
                Route.get("/mine", Access.SIGNED_IN, this::mine).described(Descriptions.MINE),
                Route.get("/waiting", Access.ADMINISTRATOR, this::waiting)
                        .described(Descriptions.WAITING),
                Route.get("/years", Access.ADMINISTRATOR, this::years)
                        .described(Descriptions.YEARS),
                Route.get("/vacancies/{id}", Access.EVERYONE, this::show)
                        .described(Descriptions.SHOW),
                Route.put("/vacancies/{id}", Access.SIGNED_IN, this::edit)
                        .described(Descriptions.EDIT),
                Route.post("/vacancies/{id}/publish", Access.SIGNED_IN, done(desk::publish))
                        .described(Descriptions.PUBLISH),
                Route.post("/vacancies/{id}/close", Access.SIGNED_IN, this::close)
                        .described(Descriptions.CLOSE),
                Route.post("/vacancies/{id}/renew", Access.SIGNED_IN, done(desk::renew))
                        .described(Descriptions.RENEW),
                Route.post("/vacancies/{id}/approve", Access.ADMINISTRATOR, done(approval::approve))
                        .described(Descriptions.APPROVE),
                Route.post("/vacancies/{id}/refuse", Access.ADMINISTRATOR, this::refuse)
                        .described(Descriptions.REFUSE),
                Route.get("/vacancies/{id}/statistics", Access.SIGNED_IN, this::statistics)
                        .described(Descriptions.STATISTICS));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = VacancyFilter.read(ctx::queryParams);
        refuse(filter.check(organisations));
        var after = ListKey.parse(Objects.requireNonNullElse(ctx.queryParam("cursor"), ""));
        var slice = lists.find(viewer, filter, after, limit(ctx)).slice();
        answer(ctx, viewer, slice.items(), slice.next());
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var slice = lists.own(viewer, WritingPages.before(ctx), limit(ctx)).slice();
        answer(ctx, viewer, slice.items(), slice.next());
    }

    private void waiting(Context ctx) {
        var viewer = Viewer.of(ctx);
        answer(ctx, viewer, lists.waiting(viewer), Optional.empty());
    }

    private void years(Context ctx) {
        ctx.json(new VacancyJson.Years(lists.years(Viewer.of(ctx))));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = shown(ctx, viewer).vacancy();
        var sight = lists.sight(viewer);
        if (sight.state(vacancy).over() && !sight.mayChange(vacancy)) {
            throw new MeentException(Code.GONE, "closed: vacancy " + vacancy.id());
        }
        ctx.json(json(vacancy, viewer));
    }

    private void post(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = form(ctx, viewer);
        refuse(form.check(desk.today()));
        var vacancy = desk.post(viewer, form);
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/jobs/vacancies/" + vacancy.id())
                .json(json(vacancy, viewer));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = desk.own(viewer, VacancyPages.id(ctx));
        var form = form(ctx, viewer).with("organisation", vacancy.organisation());
        refuse(form.check(desk.today()));
        ctx.json(json(desk.edit(viewer, vacancy.id(), form), viewer));
    }

    private Handler done(BiFunction<Viewer, Long, Vacancy> work) {
        return ctx -> {
            var viewer = Viewer.of(ctx);
            ctx.json(json(work.apply(viewer, VacancyPages.id(ctx)), viewer));
        };
    }

    private void close(Context ctx) {
        var viewer = Viewer.of(ctx);
        var reason = ctx.bodyAsClass(VacancyJson.Closing.class).reason();
        ctx.json(
                json(WritingPages.close(desk, viewer, VacancyPages.id(ctx), text(reason)), viewer));
    }

    private void refuse(Context ctx) {
        var viewer = Viewer.of(ctx);
        var why = text(ctx.bodyAsClass(VacancyJson.Refusal.class).why());
        refuse(Approval.check(why));
        ctx.json(json(approval.refuse(viewer, VacancyPages.id(ctx), why), viewer));
    }

    private void statistics(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = desk.own(viewer, VacancyPages.id(ctx));
        var days = shown(ctx, viewer).days();
        long all = days.stream().mapToLong(Visits.Day::visitors).sum();
        ctx.json(new VacancyJson.Statistics(vacancy.id(), all, days));
    }

    private VacancyLists.Shown shown(Context ctx, Viewer viewer) {
        long id = VacancyPages.id(ctx);
        return lists.show(viewer, id).orElseThrow(() -> MeentException.notFound("vacancy " + id));
    }

    private VacancyForm form(Context ctx, Viewer viewer) {
        var defaults = VacancyForm.empty(viewer.language(), desk.today());
        return ctx.bodyAsClass(VacancyInput.class).form(defaults);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    private static int limit(Context ctx) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("limit"), Integer.toString(USUAL));
        int limit = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw MeentException.invalid(List.of(Problem.of("limit", "problem.limit", MOST)));
        }
        return limit;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private void answer(
            Context ctx, Viewer viewer, List<Vacancy> vacancies, Optional<String> next) {
        var items = vacancies.stream().map(it -> json(it, viewer)).toList();
        ctx.json(new VacancyJson.Slice(items, next.orElse(null)));
    }

    private VacancyJson json(Vacancy vacancy, Viewer viewer) {
        var hints =
                TitleHint.wantsMark(vacancy.offer().title())
                        ? List.of(texts.text(viewer.language(), "hint.title"))
                        : List.<String>of();
        var organisation = organisations.find(vacancy.organisation());
        return VacancyJson.of(vacancy, desk.sight(viewer), organisation, hints);
    }
}
