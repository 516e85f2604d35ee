package coop.meent.knowledge.insight;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.knowledge.shelves.Asked;
import io.javalin.http.Context;
import java.util.List;

/// What editors learn, by API.
final class InsightApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation STANDS =
            Operation.answering(
                    "How the collections stand that you edit", InsightJson.Stands.class);
    private static final Operation LIST =
            Operation.answering(
                    "What is due, broken, orphaned, useful, read or searched in vain (vain) in the"
                            + " collections that you edit",
                    InsightJson.Findings.class,
                    "collection",
                    "cursor",
                    "limit");

    private final Insight insight;

    InsightApi(Insight insight) {
        this.insight = insight;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/insight", in, this::stands).described(STANDS),
                Route.get("/insight/{lens}", in, this::list).described(LIST));
    }

    private void stands(Context ctx) {
        var all = insight.stands(Viewer.of(ctx));
        ctx.json(new InsightJson.Stands(all.stream().map(InsightJson.StandOut::of).toList()));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice =
                insight.list(
                        Viewer.of(ctx),
                        InsightPages.lens(ctx),
                        InsightPages.collection(ctx),
                        InsightPages.cursor(ctx),
                        limit);
        var items = slice.items().stream().map(InsightJson.Out::of).toList();
        ctx.json(new InsightJson.Findings(items, slice.next().orElse(null)));
    }
}
