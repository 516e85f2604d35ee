package coop.meent.shares.desk;

import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures of a register: movements of a period, and charts.
final class FigurePages {
    private final RegisterDoor door;
    private final MovementSheets movements;
    private final Charts charts;

    FigurePages(RegisterDoor door, MovementSheets movements, Charts charts) {
        this.door = door;
        this.movements = movements;
        this.charts = charts;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/movements", RegisterDoor.DESK, this::movements)
                        .sample("/1/movements"),
                Route.get("/{register}/charts", RegisterDoor.DESK, this::charts)
                        .sample("/1/charts"));
    }

    private void movements(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var view =
                movements.view(
                        register,
                        Viewer.of(ctx),
                        it -> Objects.requireNonNullElse(ctx.queryParam(it), ""));
        var head = RegisterHead.of(ctx, "movements");
        ctx.render(
                "shares/desk/movements.peb",
                Map.of("head", head, "register", register, "movements", view));
    }

    private void charts(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var all = charts.of(register, Viewer.of(ctx));
        var head = RegisterHead.of(ctx, "charts");
        ctx.render(
                "shares/desk/charts.peb",
                Map.of("head", head, "register", register, "charts", all));
    }
}
