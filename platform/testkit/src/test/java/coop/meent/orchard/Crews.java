package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Crews: somebody's groups, and who of one picks on a day.
final class Crews implements MeentPlugin {
    private final Platform platform;

    Crews(Platform platform) {
        this.platform = platform;
    }

    /// A group of the reader's.
    public record Crew(String name, String path) {}

    /// Who picks on a day.
    public record Pickers(LocalDate on, List<Long> persons) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/crews", Access.SIGNED_IN, this::show));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/crews/{id}/pickers", Access.SIGNED_IN, this::pickers)
                        .described(Operation.answering("Who picks on a day", Pickers.class, "on")));
    }

    // cut: mine
    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var today = LocalDate.now(platform.clock());
        var crews =
                platform.groups().on(today).stream()
                        .filter(it -> viewer.in(it.id()))
                        .map(it -> new Crew(it.name(), it.path()))
                        .toList();
        ctx.render("orchard/crews.peb", Map.of("crews", crews));
    }

    // end

    // cut: day
    private void pickers(Context ctx) {
        var viewer = Viewer.of(ctx);
        var group =
                platform.groups()
                        .find(Long.parseLong(ctx.pathParam("id")))
                        .filter(it -> viewer.in(it.id()))
                        .orElseThrow(() -> MeentException.notFound("crew"));
        var on = ctx.queryParam("on");
        var day = on == null ? LocalDate.now(platform.clock()) : LocalDate.parse(on);
        var persons = platform.groups().members(group.id(), day);
        ctx.json(new Pickers(day, persons.stream().sorted().toList()));
    }
    // end
}
