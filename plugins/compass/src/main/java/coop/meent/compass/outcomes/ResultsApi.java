package coop.meent.compass.outcomes;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.util.List;

/// Results for programs, under the rules of the pages.
final class ResultsApi {
    private static final Operation SHOW =
            Operation.answering(
                    "What a closed scan came to, for its organisation, for who answered, and for"
                            + " the board once it was shared; 409 while it is open",
                    ResultsJson.Out.class);

    private final ResultsDoor door;
    private final Reports reports;
    private final ResultsViews views;

    ResultsApi(ResultsDoor door, Reports reports, ResultsViews views) {
        this.door = door;
        this.reports = reports;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(Route.get(ResultsPages.SCAN, Access.SIGNED_IN, this::show).described(SHOW));
    }

    private void show(Context ctx) {
        var place = door.byAccount(ctx);
        var report = reports.of(place);
        ctx.json(ResultsJson.of(report, views.words(place, report)));
    }
}
