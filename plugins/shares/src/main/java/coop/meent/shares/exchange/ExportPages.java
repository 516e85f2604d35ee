package coop.meent.shares.exchange;

import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Movements;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What goes out of a register: sheets, and everything.
final class ExportPages {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterDoor door;
    private final SheetExport sheets;
    private final MovementExport changes;
    private final WholeExport whole;
    private final Clock clock;

    ExportPages(
            RegisterDoor door,
            SheetExport sheets,
            MovementExport changes,
            WholeExport whole,
            Clock clock) {
        this.door = door;
        this.sheets = sheets;
        this.changes = changes;
        this.whole = whole;
        this.clock = clock;
    }

    List<Route> routes() {
        var own = "/{register}/export";
        return List.of(
                Route.get(own, RegisterDoor.DESK, this::show).sample("/1/export"),
                Route.get(own + "/holdings.csv", RegisterDoor.DESK, this::csv)
                        .sample("/1/export/holdings.csv"),
                Route.get(own + "/holdings.xlsx", RegisterDoor.DESK, this::excel)
                        .sample("/1/export/holdings.xlsx"),
                Route.get(own + "/movements.csv", RegisterDoor.DESK, this::movements)
                        .sample("/1/export/movements.csv"),
                Route.get(own + "/register.json", RegisterDoor.DESK, this::everything)
                        .sample("/1/export/register.json"));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/registers/{register}/export", RegisterDoor.DESK, this::everything)
                        .described(
                                Operation.answering(
                                        "Everything of a register, with its chain", Object.class)));
    }

    private void show(Context ctx) {
        door.open(ctx, Right.VIEW);
        ctx.render(
                "shares/exchange/export.peb",
                Map.of("head", RegisterHead.of(ctx, "papers"), "today", today().toString()));
    }

    private void csv(Context ctx) {
        ctx.contentType(CSV);
        holdings(ctx, "csv", Sheet::csv);
    }

    private void excel(Context ctx) {
        ctx.contentType(EXCEL);
        holdings(ctx, "xlsx", out -> Sheet.excel(out, "Register"));
    }

    private void holdings(Context ctx, String kind, Function<OutputStream, Sheet> form) {
        var register = door.open(ctx, Right.VIEW);
        var asOf = asOf(ctx);
        attach(ctx, register, asOf.day() + "." + kind);
        try (var sheet = form.apply(out(ctx))) {
            sheets.holdings(register, Viewer.of(ctx), asOf, sheet);
        }
    }

    // the days of a year stand for what is missing or no date
    private void movements(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var to = day(ctx, "to");
        var from = dated(ctx, "from").orElseGet(() -> to.withDayOfYear(1));
        var period = new Movements.Period(from.isAfter(to) ? to : from, to);
        ctx.contentType(CSV);
        attach(ctx, register, period.from() + "-" + to + ".csv");
        try (var sheet = Sheet.csv(out(ctx))) {
            changes.movements(register, Viewer.of(ctx), period, sheet);
        }
    }

    private void everything(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        ctx.contentType("application/json");
        attach(ctx, register, today() + ".json");
        whole.write(register, Viewer.of(ctx), out(ctx));
    }

    private AsOf asOf(Context ctx) {
        var day = day(ctx, "asOf");
        var known = Objects.requireNonNullElse(ctx.queryParam("knownAt"), "");
        return known.isEmpty() ? AsOf.of(day) : AsOf.knownOn(day, day(ctx, "knownAt"));
    }

    private LocalDate day(Context ctx, String field) {
        return dated(ctx, field).orElseGet(this::today);
    }

    private static Optional<LocalDate> dated(Context ctx, String field) {
        return Typed.date(Objects.requireNonNullElse(ctx.queryParam(field), ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void attach(Context ctx, Register register, String name) {
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"register-" + register.id() + "-" + name + "\"");
    }

    private static OutputStream out(Context ctx) {
        try {
            return ctx.res().getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
