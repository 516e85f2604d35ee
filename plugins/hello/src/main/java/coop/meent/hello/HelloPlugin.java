package coop.meent.hello;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

// cut: plugin
/// Greets whoever comes by, at `/hello`.
public final class HelloPlugin implements MeentPlugin {
    private final Platform platform;

    public HelloPlugin(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", Access.EVERYONE, this::greet));
    }

    private void greet(Context ctx) {
        boolean morning = LocalTime.now(platform.clock()).isBefore(LocalTime.NOON);
        ctx.render("hello/greeting.peb", Map.of("name", Viewer.of(ctx).name(), "morning", morning));
    }
}
// end
