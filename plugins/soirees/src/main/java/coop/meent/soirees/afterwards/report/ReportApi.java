package coop.meent.soirees.afterwards.report;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.evaluation.Worth;
import coop.meent.soirees.afterwards.report.Reports.Report;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came of an event, for programs of who organises it.
final class ReportApi {
    private static final Operation SHOW =
            Operation.answering(
                    "What came of an event; what it was worth once five or more answered",
                    Out.class);
    private static final int BEST = 10;

    private final Events events;
    private final Reports reports;

    ReportApi(Events events, Reports reports) {
        this.events = events;
        this.reports = reports;
    }

    /// What came of an event.
    ///
    /// @param worth missing as long as it is not told
    record Out(
            int placed,
            int came,
            int missed,
            int guests,
            int organisations,
            int newOrganisations,
            @Nullable WorthOut worth) {
        static Out of(Report it) {
            var figures = it.figures();
            return new Out(
                    figures.placed(),
                    figures.came(),
                    figures.missed(),
                    figures.guests(),
                    figures.organisations(),
                    figures.fresh(),
                    it.worth().map(told -> WorthOut.of(told, it)).orElse(null));
        }
    }

    /// What it was worth.
    ///
    /// @param scores how many gave 0, 1 … 10
    /// @param widened how many said that their network widened, a bit or a lot
    /// @param learned how many said that they learned something, a bit or a lot
    record WorthOut(
            int answers,
            BigDecimal mean,
            List<Integer> scores,
            int widened,
            int learned,
            Map<String, List<String>> words) {
        static WorthOut of(Worth it, Report report) {
            return new WorthOut(
                    it.answers(),
                    it.mean(),
                    IntStream.rangeClosed(0, BEST)
                            .mapToObj(score -> it.of(Worth.Asks.SCORE, score))
                            .toList(),
                    it.widened(),
                    it.learned(),
                    Map.of("good", report.good(), "better", report.better()));
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/events/{event}/report", Access.SIGNED_IN, this::show).described(SHOW));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, Asked.id(ctx, "event"));
        ctx.json(Out.of(reports.of(viewer, event)));
    }
}
