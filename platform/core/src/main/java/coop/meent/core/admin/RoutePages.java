package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.core.web.Contribution;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Every route that serves, and who may use it: for an auditor, and for whoever walks the whole
/// site in a browser.
public final class RoutePages {
    private static final String PATH = "/admin/routes";
    private static final List<String> LISTS = List.of("page", "action", "api");

    private final Supplier<List<Contribution>> serving;

    /// @param serving what serves now, the platform first
    public RoutePages(Supplier<List<Contribution>> serving) {
        this.serving = serving;
    }

    /// What the API answers.
    public record All(List<RouteView> items) {}

    public List<Route> routes() {
        return List.of(Route.get(PATH, Access.ADMINISTRATOR, this::show));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get(PATH, Access.ADMINISTRATOR, ctx -> ctx.json(new All(all())))
                        .described(
                                Operation.answering(
                                        "List every route and who may use it", All.class)));
    }

    private List<RouteView> all() {
        return serving.get().stream().flatMap(RouteView::of).toList();
    }

    private void show(Context ctx) {
        var owners = serving.get().stream().map(Contribution::owner).toList();
        var owner = chosen(ctx, "owner", owners);
        var list = chosen(ctx, "list", LISTS);
        var routes =
                all().stream()
                        .filter(it -> it.owner().equals(owner) && it.list().equals(list))
                        .toList();
        ctx.render(
                "core/admin/routes.peb",
                Map.of(
                        "owners", owners, "owner", owner, "lists", LISTS, "list", list, "routes",
                        routes));
    }

    private static String chosen(Context ctx, String name, List<String> known) {
        var asked = Objects.requireNonNullElse(ctx.queryParam(name), "");
        return known.contains(asked) ? asked : known.getFirst();
    }
}
