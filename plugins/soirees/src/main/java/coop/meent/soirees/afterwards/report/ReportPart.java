package coop.meent.soirees.afterwards.report;

import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.evaluation.Worth;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.util.List;
import java.util.Optional;

/// What this package brings to the part.
public final class ReportPart {
    private final Reports reports;
    private final ReportPages pages;
    private final ReportApi api;

    public ReportPart(Platform platform, Events events) {
        this.reports = new Reports(platform);
        this.pages = new ReportPages(platform, events, reports);
        this.api = new ReportApi(events, reports);
    }

    public List<Route> routes() {
        return pages.routes();
    }

    public List<Route> apiRoutes() {
        return api.routes();
    }

    /// {@return what an event was worth, once that may be told}
    public Optional<Worth> worth(Viewer viewer, Event event) {
        return reports.worth(viewer, event);
    }
}
