package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What there is on the whole site about a principle, for whoever asks.
final class Principles implements MeentPlugin {
    private final Platform platform;

    Principles(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/principles/{number}", Access.EVERYONE, this::show)
                        .sample("/kitchen/principles/7"));
    }

    // cut: tagged
    private void show(Context ctx) {
        var principle =
                Principle.of(Principle.TAGS + ctx.pathParam("number"))
                        .orElseThrow(() -> MeentException.notFound("principle"));
        var tags = Set.of(principle.tag());
        var found = platform.search().find(Viewer.of(ctx), "", Set.of(), tags, 20);
        ctx.render("kitchen/menu.peb", Map.of("found", found));
    }
    // end
}
