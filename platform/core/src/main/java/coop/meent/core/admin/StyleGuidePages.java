package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Freshness;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The living style guide: every component in all its states, and a page about each. Both show the
/// same examples, and what is said of a macro is read from the theme itself.
public final class StyleGuidePages {
    private static final String START = "/admin/theme/components";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    public List<Route> routes() {
        return List.of(
                Route.get(START, Access.ADMINISTRATOR, this::all),
                // where the buttons of the examples lead: back to them
                Route.post(START, Access.ADMINISTRATOR, ctx -> Redirects.seeOther(ctx, START)),
                Route.get(START + "/{component}", Access.ADMINISTRATOR, this::one)
                        .sample(START + "/tables"));
    }

    private void all(Context ctx) {
        ctx.render("core/admin/components.peb", model());
    }

    private void one(Context ctx) {
        var id = ctx.pathParam("component");
        var model = new HashMap<String, Object>(model());
        model.put(
                "component",
                Component.ALL.stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> MeentException.notFound("component " + id)));
        ctx.render("core/admin/component.peb", model);
    }

    /// {@return what the examples read}
    public static Map<String, Object> model() {
        return Map.of(
                "components",
                Component.ALL,
                "day",
                DAY,
                "wrong",
                List.of(new Problem("ex-wrong", "guide.problem", List.of())),
                "fresh",
                new Freshness.State(Optional.of(DAY), DAY, Optional.empty()),
                "stale",
                new Freshness.State(Optional.empty(), DAY, Optional.of(DAY.plusDays(1))),
                "charts",
                SampleCharts.all());
    }
}
