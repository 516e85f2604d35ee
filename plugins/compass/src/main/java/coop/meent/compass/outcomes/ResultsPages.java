package coop.meent.compass.outcomes;

import coop.meent.api.Access;
import coop.meent.api.Route;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The results of a closed scan: the same pages, papers and files for who is signed in and for who
/// has a respondent's own link.
final class ResultsPages {
    static final String SCAN = "/scans/{scan}/results";
    private static final String LINK = "/answer/{secret}/results";

    private final ResultsDoor door;
    private final Reports reports;
    private final ResultsViews views;
    private final ResultsPaper papers;

    ResultsPages(ResultsDoor door, Reports reports, ResultsViews views, ResultsPaper papers) {
        this.door = door;
        this.reports = reports;
        this.views = views;
        this.papers = papers;
    }

    /// What is shown to somebody who was let in.
    private interface Shown {
        void show(Context ctx, Place place);
    }

    /// Makes a file and writes it.
    private interface Made {
        void write(Place place, Report report, OutputStream to);
    }

    List<Route> routes() {
        return Stream.of(
                        both("", this::page),
                        both("/guide", this::guide),
                        both("/text", this::text),
                        both(".pdf", (ctx, place) -> pdf(ctx, place, papers::report)),
                        both("/guide.pdf", (ctx, place) -> pdf(ctx, place, papers::guide)),
                        both(".csv", this::csv),
                        both(".json", this::json))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> both(String end, Shown shown) {
        return List.of(
                Route.get(SCAN + end, Access.SIGNED_IN, ctx -> shown.show(ctx, door.byAccount(ctx)))
                        .sample("/scans/2/results" + end),
                Route.get(LINK + end, Access.EVERYONE, ctx -> shown.show(ctx, door.byLink(ctx)))
                        .sample("/answer/demo/results" + end));
    }

    private void page(Context ctx, Place place) {
        var view =
                Asked.query(ctx).apply("network").equals("sector")
                        ? ReportStore.sector(place.scan())
                        : ReportStore.ALL;
        var report = reports.find(place, view);
        if (report.isEmpty()) {
            ctx.render("compass/outcomes/open.peb", Map.of("path", place.path()));
            return;
        }
        ctx.render("compass/outcomes/show.peb", Map.of("view", views.of(place, report.get())));
    }

    private void guide(Context ctx, Place place) {
        var report = reports.of(place);
        var words = views.words(place, report);
        ctx.render(
                "compass/outcomes/guide.peb",
                Map.of(
                        "head", views.head(place, report, words),
                        "guide", Guide.of(report, words)));
    }

    private void text(Context ctx, Place place) {
        var report = reports.of(place);
        var words = views.words(place, report);
        ctx.render(
                "compass/outcomes/text.peb",
                Map.of(
                        "head", views.head(place, report, words),
                        "text", new AnnualText(report, words).paragraphs()));
    }

    private void pdf(Context ctx, Place place, Made made) {
        var report = reports.of(place);
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "inline; filename=\"" + name(place) + ".pdf\"");
        try (var out = ctx.res().getOutputStream()) {
            made.write(place, report, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void csv(Context ctx, Place place) {
        var report = reports.of(place);
        ctx.contentType("text/csv; charset=utf-8");
        attach(ctx, name(place) + ".csv");
        ctx.result(new ResultsSheet(report, views.words(place, report)).csv());
    }

    private void json(Context ctx, Place place) {
        var report = reports.of(place);
        attach(ctx, name(place) + ".json");
        ctx.json(ResultsJson.of(report, views.words(place, report)));
    }

    private static String name(Place place) {
        return "compass-" + place.scan().id();
    }

    private static void attach(Context ctx, String name) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
