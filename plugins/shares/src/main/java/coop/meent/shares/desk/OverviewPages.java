package coop.meent.shares.desk;

import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The first page of a register.
final class OverviewPages {
    private final RegisterDoor door;
    private final Overview overview;

    OverviewPages(RegisterDoor door, Overview overview) {
        this.door = door;
        this.overview = overview;
    }

    List<Route> routes() {
        return List.of(Route.get("/{register}", RegisterDoor.DESK, this::show).sample("/1"));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var view = overview.view(RegisterDoor.standing(ctx), Viewer.of(ctx));
        var head = RegisterHead.of(ctx, "");
        ctx.render(
                "shares/desk/overview.peb",
                Map.of("head", head, "register", register, "desk", view));
    }
}
