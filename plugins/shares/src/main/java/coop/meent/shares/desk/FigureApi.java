package coop.meent.shares.desk;

import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Movements;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What asks attention, what happened in a period, and what the charts show, for programs.
final class FigureApi {
    private static final String PATH = "/registers/{register}";

    private final Tools tools;
    private final MovementSheets movements;
    private final Charts charts;
    private final AttentionStore store = new AttentionStore();

    FigureApi(Tools tools, MovementSheets movements, Charts charts) {
        this.tools = tools;
        this.movements = movements;
        this.charts = charts;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH + "/overview", RegisterDoor.DESK, this::overview)
                        .described(
                                Operation.answering(
                                        "What asks attention today, and what is held",
                                        FigureJson.Overview.class))
                        .sample("/registers/1/overview"),
                Route.get(PATH + "/movements", RegisterDoor.DESK, this::movements)
                        .described(
                                Operation.answering(
                                        "What happened to the shares in a period, by class and kind",
                                        FigureJson.Moved.class,
                                        "from",
                                        "to"))
                        .sample("/registers/1/movements"),
                Route.get(PATH + "/charts", RegisterDoor.DESK, this::charts)
                        .described(
                                Operation.answering(
                                        "The tables behind the charts, in your language",
                                        FigureJson.Tables.class))
                        .sample("/registers/1/charts"));
    }

    private void overview(Context ctx) {
        var register = tools.door().open(ctx, Right.VIEW);
        ctx.json(read(ctx, register.id(), db -> overview(db, "/shares/" + register.id())));
    }

    private FigureJson.Overview overview(Handle db, String path) {
        var today = tools.today();
        var rest = store.rest(db, today, tools.clock().instant());
        var found =
                Overview.found(store.counts(db, today), rest).stream()
                        .map(it ->
                                new FigureJson.Attention(it.why(), it.count(), path + it.below()))
                        .toList();
        var totals = tools.holdings().totals(db, AsOf.of(today));
        return FigureJson.Overview.of(found, rest, totals);
    }

    private void movements(Context ctx) {
        var register = tools.door().open(ctx, Right.VIEW);
        var period =
                movements.period(
                        register, it -> Objects.requireNonNullElse(ctx.queryParam(it), ""));
        if (!period.problems().isEmpty()) {
            throw MeentException.invalid(period.problems());
        }
        ctx.json(read(ctx, register.id(), db -> moved(db, period.from(), period.to())));
    }

    private FigureJson.Moved moved(Handle db, LocalDate from, LocalDate to) {
        var moved = tools.holdings().movements(db, from, to);
        var all = tools.holdings().totals(db, AsOf.of(to)).all();
        long paid = moved.classes().stream().mapToLong(it -> it.closing().paidCents()).sum();
        return new FigureJson.Moved(
                from.toString(),
                to.toString(),
                moved.classes().stream().map(FigureApi::ofClass).toList(),
                paid,
                paid == all.paidCents());
    }

    private static FigureJson.MovedClass ofClass(Movements.OfClass it) {
        var changes =
                it.changes().stream()
                        .map(one ->
                                new FigureJson.Change(
                                        one.kind(), one.entries(), one.in(), one.out()))
                        .toList();
        return new FigureJson.MovedClass(
                it.shareClass(), it.opening(), changes, it.closing(), it.leaving());
    }

    private void charts(Context ctx) {
        var register = tools.door().open(ctx, Right.VIEW);
        ctx.json(FigureJson.Tables.of(charts.of(register, Viewer.of(ctx))));
    }

    private <T> T read(Context ctx, long register, Function<Handle, T> reading) {
        return tools.registers().read(register, Viewer.of(ctx), reading);
    }
}
