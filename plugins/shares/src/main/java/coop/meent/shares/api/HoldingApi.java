package coop.meent.shares.api;

import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Filter;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterParts;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/// What everybody holds on any day, for programs.
final class HoldingApi {
    private final RegisterParts registers;
    private final Clock clock;
    private final Holdings holdings = new Holdings();

    HoldingApi(RegisterParts registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    Route route() {
        return Route.get("/registers/{register}/holdings", RegisterDoor.DESK, this::list)
                .described(
                        Operation.answering(
                                "Who holds what at the end of a day, as it is known now or was known then",
                                HoldingJson.Register.class,
                                "asOf",
                                "knownAt",
                                "class",
                                "cursor",
                                "limit"))
                .sample("/registers/1/holdings");
    }

    private void list(Context ctx) {
        var register = registers.door().open(ctx, Right.VIEW);
        var today = LocalDate.now(clock);
        var asOf = new AsOf(Asked.day(ctx, "asOf").orElse(today), Asked.moment(ctx, "knownAt"));
        ctx.json(
                registers
                        .registers()
                        .read(register.id(), Viewer.of(ctx), db -> register(db, ctx, asOf)));
    }

    private HoldingJson.Register register(Handle db, Context ctx, AsOf asOf) {
        var filter = filter(ctx);
        var page = holdings.page(db, asOf, filter, Asked.cursor(ctx), Asked.limit(ctx));
        var totals = holdings.totals(db, asOf);
        return new HoldingJson.Register(
                asOf.day(),
                asOf.knownAt().map(Instant::toString).orElse(null),
                totals.holders(),
                totals.classes().stream().map(HoldingJson.ClassTotal::of).toList(),
                page.items().stream().map(HoldingJson::of).toList(),
                page.next().orElse(null));
    }

    private static Filter filter(Context ctx) {
        var asked = ctx.queryParam("class");
        if (asked == null) {
            return Filter.ALL;
        }
        if (!asked.matches("[1-9]\\d{0,8}")) {
            throw Asked.invalid("class", "shares.api.class");
        }
        return Filter.of(Integer.parseInt(asked));
    }
}
