package coop.meent.soirees.afterwards.report;

import coop.meent.api.Access;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The pages on which who organises reads what came of an event and of a year.
final class ReportPages {
    private static final String AT = "/events/{event}/report";
    private static final int FIRST = 2000;
    private static final int LAST = 2200;

    // who holds events for nobody has no year to read
    private static final Access ORGANISING =
            new Access("organises", it -> it.administrator() || !Reports.hosts(it).isEmpty());

    private final Platform platform;
    private final Events events;
    private final Reports reports;

    ReportPages(Platform platform, Events events, Reports reports) {
        this.platform = platform;
        this.events = events;
        this.reports = reports;
    }

    /// Something to choose.
    record Option(String value, String label) {}

    List<Route> routes() {
        return List.of(
                Route.get(AT, Access.SIGNED_IN, this::show).sample("/events/6/report"),
                Route.get(AT + ".csv", Access.SIGNED_IN, this::csv).sample("/events/6/report.csv"),
                Route.get("/year", ORGANISING, this::year),
                Route.get("/year.csv", ORGANISING, this::yearCsv));
    }

    private void show(Context ctx) {
        var event = event(ctx);
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("report", reports.of(Viewer.of(ctx), event));
        ctx.render("soirees/afterwards/report.peb", model);
    }

    private void csv(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = event(ctx);
        var sheet = new ReportSheet(platform.texts(), viewer.language());
        send(ctx, "event-" + event.id(), sheet.of(event, reports.of(viewer, event)));
    }

    private void year(Context ctx) {
        var year = reports.year(Viewer.of(ctx), asked(ctx), host(ctx));
        var model = new HashMap<String, Object>();
        model.put("year", year);
        model.put("host", Long.toString(host(ctx)));
        model.put("hosts", hosts(Viewer.of(ctx)));
        model.put("last", reports.thisYear());
        ctx.render("soirees/afterwards/year.peb", model);
    }

    private void yearCsv(Context ctx) {
        var viewer = Viewer.of(ctx);
        var year = reports.year(viewer, asked(ctx), host(ctx));
        var sheet = new ReportSheet(platform.texts(), viewer.language());
        send(ctx, "events-" + year.year(), sheet.of(year));
    }

    private List<Option> hosts(Viewer viewer) {
        return Reports.hosts(viewer).stream()
                .map(it -> platform.organisations().find(it))
                .flatMap(Optional::stream)
                .map(ReportPages::option)
                .toList();
    }

    private static Option option(Organisation it) {
        return new Option(Long.toString(it.id()), it.name());
    }

    private int asked(Context ctx) {
        int year = Asked.number(ctx, "year");
        return year < FIRST || year > LAST ? reports.thisYear() : year;
    }

    private static long host(Context ctx) {
        return Asked.number(ctx, "host");
    }

    private static void send(Context ctx, String name, String csv) {
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        ctx.result(csv);
    }

    private Event event(Context ctx) {
        return events.organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }
}
