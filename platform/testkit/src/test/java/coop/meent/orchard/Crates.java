package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// How many crates are full: a live page, which follows while somebody else fills them.
final class Crates implements MeentPlugin {
    private static final String TOPIC = "crates";

    private final Platform platform;
    private final CrateStore store = new CrateStore();

    Crates(Platform platform) {
        this.platform = platform;
    }

    // cut: show
    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/crates", Access.EVERYONE, ctx -> show(ctx, "orchard/crates.peb")),
                Route.get(
                        "/crates/now", Access.EVERYONE, ctx -> show(ctx, "orchard/crates-now.peb")),
                Route.post("/crates", Access.MEMBER, this::fill));
    }

    private void show(Context ctx, String template) {
        var viewer = Viewer.of(ctx);
        long filled = platform.transactions().read(viewer, store::filled);
        var ticket = platform.live().ticket(TOPIC, filled);
        ctx.render(template, Map.of("filled", filled, "ticket", ticket, "member", viewer.member()));
    }

    // end

    // cut: publish
    private void fill(Context ctx) {
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            long filled = store.fill(tx.handle());
                            tx.live(TOPIC, filled);
                            return filled;
                        });
        Redirects.seeOther(ctx, "/orchard/crates");
    }
    // end
}
