package coop.meent.shares.own;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.RegisterParts;
import io.javalin.http.Context;
import java.util.List;

/// What this package brings to the plugin.
public final class OwnParts {
    private final Own own;
    private final OwnPages pages;

    public OwnParts(Platform platform, RegisterParts below) {
        this.own = new Own(below.registers(), platform.organisations(), platform.clock());
        this.pages = new OwnPages(own, below.registers(), below.door(), platform.texts());
    }

    /// {@return the pages without a register in their path, which come first}
    public List<Route> fixedRoutes() {
        return pages.fixedRoutes();
    }

    /// {@return the pages below `/shares/{register}`}
    public List<Route> routes() {
        return pages.routes();
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/own", Access.SIGNED_IN, this::all)
                        .described(
                                Operation.answering(
                                        "Your own shares, and those for whose holders you act",
                                        OwnJson.All.class)));
    }

    private void all(Context ctx) {
        var all = own.of(Viewer.of(ctx)).stream().map(OwnJson.Place::of).toList();
        ctx.json(new OwnJson.All(all));
    }
}
