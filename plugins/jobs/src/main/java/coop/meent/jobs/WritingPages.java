package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The pages of who posts: write, look it over, publish, close, renew.
final class WritingPages {
    private static final int PAGE = 50;

    private final VacancyDesk desk;
    private final VacancyLists lists;
    private final Views views;
    private final Organisations organisations;
    private final Texts texts;

    WritingPages(
            VacancyDesk desk,
            VacancyLists lists,
            Views views,
            Organisations organisations,
            Texts texts) {
        this.desk = desk;
        this.lists = lists;
        this.views = views;
        this.organisations = organisations;
        this.texts = texts;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/new", Access.SIGNED_IN, this::blank),
                Route.post("/new", Access.SIGNED_IN, this::post),
                Route.get("/mine", Access.SIGNED_IN, this::mine));
    }

    List<Route> idRoutes() {
        return List.of(
                Route.get("/{id}/edit", Access.SIGNED_IN, this::form).sample("/1/edit"),
                Route.post("/{id}/edit", Access.SIGNED_IN, this::edit),
                Route.post("/{id}/publish", Access.SIGNED_IN, this::publish),
                Route.post("/{id}/close", Access.SIGNED_IN, this::close),
                Route.post("/{id}/renew", Access.SIGNED_IN, this::renew));
    }

    private void blank(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = VacancyForm.empty(viewer.language(), desk.today());
        render(ctx, fresh(viewer, form, List.of()));
    }

    private void post(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = read(ctx);
        var problems = form.check(desk.today());
        if (!problems.isEmpty()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), fresh(viewer, form, problems));
            return;
        }
        Redirects.seeOther(ctx, desk.post(viewer, form).path());
    }

    private void form(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = desk.own(viewer, VacancyPages.id(ctx));
        render(ctx, edit(viewer, vacancy, VacancyForm.of(vacancy), List.of()));
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = desk.own(viewer, VacancyPages.id(ctx));
        var form = read(ctx);
        var problems = problems(form, vacancy);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, edit(viewer, vacancy, form.on(vacancy), problems));
            return;
        }
        desk.edit(viewer, vacancy.id(), form.on(vacancy));
        Flash.say(ctx, "flash.saved");
        Redirects.seeOther(ctx, vacancy.path());
    }

    private List<Problem> problems(VacancyForm form, Vacancy vacancy) {
        var problems = new ArrayList<Problem>();
        if (form.version().filter(it -> it != vacancy.version()).isPresent()) {
            problems.add(Problem.of("title", "problem.changed"));
        }
        problems.addAll(form.on(vacancy).check(desk.today()));
        return problems;
    }

    private void publish(Context ctx) {
        var viewer = Viewer.of(ctx);
        var vacancy = desk.own(viewer, VacancyPages.id(ctx));
        if (vacancy.offer().closesOn().isBefore(desk.today())) {
            var problems = List.of(Problem.of("closesOn", "problem.closes.past"));
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, edit(viewer, vacancy, VacancyForm.of(vacancy), problems));
            return;
        }
        said(ctx, desk.publish(viewer, vacancy.id()), "flash.published");
    }

    private void close(Context ctx) {
        var viewer = Viewer.of(ctx);
        var reason = Objects.requireNonNullElse(ctx.formParam("reason"), "");
        close(desk, viewer, VacancyPages.id(ctx), reason);
        Flash.say(ctx, "flash.closed");
        Redirects.seeOther(ctx, "/jobs/mine");
    }

    /// {@return the vacancy, closed for the reason `filled` or `withdrawn`}
    static Vacancy close(VacancyDesk desk, Viewer viewer, long id, String reason) {
        return switch (reason) {
            case "filled" -> desk.fill(viewer, id);
            case "withdrawn" -> desk.withdraw(viewer, id);
            default ->
                    throw MeentException.invalid(List.of(Problem.of("reason", "problem.reason")));
        };
    }

    private void renew(Context ctx) {
        said(ctx, desk.renew(Viewer.of(ctx), VacancyPages.id(ctx)), "flash.renewed");
    }

    private static void said(Context ctx, Vacancy vacancy, String key) {
        Flash.say(ctx, vacancy.stage() == Stage.WAITING ? "flash.waiting" : key);
        Redirects.seeOther(ctx, vacancy.path());
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var counted = lists.own(viewer, before(ctx), PAGE);
        ctx.render(
                "jobs/mine.peb",
                Map.of(
                        "vacancies", views.counted(counted, lists.sight(viewer)),
                        "next",
                                counted.slice()
                                        .next()
                                        .map(it -> "/jobs/mine?cursor=" + it)
                                        .orElse("")));
    }

    /// {@return the id below which the list of one's own goes on}
    static long before(Context ctx) {
        var cursor = Objects.requireNonNullElse(ctx.queryParam("cursor"), "");
        if (cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw ListKey.unreadable();
        }
        return Long.parseLong(cursor);
    }

    private static VacancyForm read(Context ctx) {
        return VacancyForm.read(it -> Objects.requireNonNullElse(ctx.formParam(it), ""));
    }

    private FormView fresh(Viewer viewer, VacancyForm form, List<Problem> problems) {
        var mine = organisations(viewer);
        var filled = mine.size() == 1 ? form.with("organisation", mine.getFirst().id()) : form;
        return FormView.fresh(filled, problems, mine, texts, viewer.language());
    }

    private List<Organisation> organisations(Viewer viewer) {
        if (viewer.administrator()) {
            return organisations.all();
        }
        return viewer.organisations().stream()
                .map(organisations::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private FormView edit(
            Viewer viewer, Vacancy vacancy, VacancyForm form, List<Problem> problems) {
        return FormView.edit(vacancy, form, problems, texts, viewer.language());
    }

    private static void render(Context ctx, FormView form) {
        ctx.render("jobs/form.peb", Map.of("form", form));
    }
}
