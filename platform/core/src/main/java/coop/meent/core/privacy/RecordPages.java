package coop.meent.core.privacy;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The record of processing that the law asks for, from what is declared.
///
/// Source: GDPR, art. 30.
final class RecordPages {
    private final MyData data;

    RecordPages(MyData data) {
        this.data = data;
    }

    List<Route> routes() {
        return List.of(Route.get("/admin/privacy", Access.ADMINISTRATOR, this::show));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get(
                                "/admin/privacy",
                                Access.ADMINISTRATOR,
                                ctx -> ctx.json(new MyDataPages.Rows(data.rows(Viewer.of(ctx)))))
                        .described(
                                Operation.answering(
                                        "The record of processing", MyDataPages.Rows.class)));
    }

    private void show(Context ctx) {
        ctx.render("core/privacy/record.peb", Map.of("rows", data.rows(Viewer.of(ctx))));
    }
}
