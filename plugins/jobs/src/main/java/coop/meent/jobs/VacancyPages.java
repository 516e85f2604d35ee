package coop.meent.jobs;

import coop.meent.api.Access;
import coop.meent.api.Formats;
import coop.meent.api.Markdown;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.api.Visitors;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages that anybody may open: the list, a vacancy, the feed.
final class VacancyPages {
    private static final int PAGE = 20;
    private static final int FEED = 50;

    private final VacancyLists lists;
    private final Views views;
    private final Visits visits;
    private final Visitors visitors;
    private final Organisations organisations;
    private final Texts texts;
    private final Markdown markdown;
    private final Formats formats;

    VacancyPages(VacancyLists lists, Views views, Visits visits, Platform platform) {
        this.lists = lists;
        this.views = views;
        this.visits = visits;
        this.visitors = platform.visitors();
        this.organisations = platform.organisations();
        this.texts = platform.texts();
        this.markdown = platform.markdown();
        this.formats = platform.formats();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, this::list),
                Route.get("/feed.atom", Access.EVERYONE, this::feed));
    }

    /// {@return the routes whose path begins with an id, to stand behind all fixed paths}
    List<Route> idRoutes() {
        return List.of(Route.get("/{id}", Access.EVERYONE, this::show).sample("/1"));
    }

    /// {@return the id in the path; what is no number is no vacancy}
    static long id(Context ctx) {
        var typed = ctx.pathParam("id");
        if (!typed.matches("\\d{1,18}")) {
            throw MeentException.notFound("page of that name");
        }
        return Long.parseLong(typed);
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = VacancyFilter.read(ctx::queryParams);
        var after = ListKey.parse(Objects.requireNonNullElse(ctx.queryParam("cursor"), ""));
        var found = lists.find(viewer, filter, after, PAGE);
        visits.count(viewer, Visits.OVERVIEW, visitors.today(ctx));
        ctx.render("jobs/list.peb", Map.of("list", view(viewer, filter, found)));
    }

    private ListView view(Viewer viewer, VacancyFilter filter, VacancyLists.Found found) {
        var language = viewer.language();
        var rows = views.all(found.slice().items(), lists.sight(viewer));
        var sectors = ListView.sectors(organisations, views, language, filter);
        var types = ListView.types(texts, language, filter);
        var home = texts.text(language, "place.home");
        return new ListView(
                ListView.groups(rows),
                ListView.counted(texts, language, found.count()),
                ListView.chips(sectors, types, filter, organisations, home),
                sectors,
                types,
                found.slice().next().map(filter::pathFrom).orElse(""),
                filter);
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var shown =
                lists.show(viewer, id(ctx))
                        .orElseThrow(() -> MeentException.notFound("vacancy " + id(ctx)));
        var sight = lists.sight(viewer);
        var state = sight.state(shown.vacancy());
        if (state.over() && !sight.mayChange(shown.vacancy())) {
            ctx.status(HttpStatus.GONE).render("jobs/gone.peb", model(shown, sight));
            return;
        }
        if (state == VacancyState.OPEN && !sight.mayChange(shown.vacancy())) {
            visits.count(viewer, shown.vacancy().id(), visitors.today(ctx));
        }
        var template = state == VacancyState.OPEN ? "jobs/show.peb" : "jobs/preview.peb";
        ctx.render(template, model(shown, sight));
    }

    private Map<String, Object> model(VacancyLists.Shown shown, Sight sight) {
        var vacancy = shown.vacancy();
        long visitorsInAll = shown.days().stream().mapToLong(Visits.Day::visitors).sum();
        var model = new HashMap<String, Object>();
        model.put("vacancy", views.of(vacancy, sight, visitorsInAll));
        model.put("related", views.all(shown.related(), sight));
        model.put("days", shown.days());
        model.put("team", sight.viewer().administrator());
        model.put("jsonLd", jsonLd(vacancy, sight));
        return model;
    }

    private String jsonLd(Vacancy vacancy, Sight sight) {
        var html = markdown.html(vacancy.offer().description());
        return organisations
                .find(vacancy.organisation())
                .flatMap(organisation -> JobPosting.of(vacancy, sight, organisation, html))
                .map(formats::jsonLd)
                .orElse("");
    }

    private void feed(Context ctx) {
        var entries = lists.newest(FEED).stream().map(this::entry).toList();
        var title = texts.text(Viewer.of(ctx).language(), "feed.title");
        formats.atom(ctx, new Formats.Feed(title, "/jobs", entries));
    }

    private Formats.Entry entry(Vacancy vacancy) {
        var author = organisations.find(vacancy.organisation()).map(Organisation::name).orElse("");
        return new Formats.Entry(
                vacancy.offer().title(),
                vacancy.path(),
                author,
                vacancy.changedAt(),
                markdown.html(vacancy.offer().description()));
    }
}
