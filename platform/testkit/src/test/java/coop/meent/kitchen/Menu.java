package coop.meent.kitchen;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What is on the menu: whatever the site's search finds among fruit, wherever that comes from.
final class Menu implements MeentPlugin {
    private final Platform platform;

    Menu(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", Access.EVERYONE, this::show));
    }

    private void show(Context ctx) {
        var asked = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var found = platform.search().find(Viewer.of(ctx), asked, Set.of("fruit"), 10);
        ctx.render("kitchen/menu.peb", Map.of("found", found));
    }
}
