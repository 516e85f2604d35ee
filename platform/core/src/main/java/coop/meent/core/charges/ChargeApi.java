package coop.meent.core.charges;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Charges for programs, under the rules of the pages.
final class ChargeApi {
    private static final String PAYMENT =
            """
            {"kind": "payment", "cents": 1250, "on": "2026-05-01", "words": "uittreksel 12"}
            """;

    private final ChargeDesk desk;
    private final ChargeWords words;

    ChargeApi(ChargeDesk desk, ChargeWords words) {
        this.desk = desk;
        this.words = words;
    }

    /// What is booked.
    ///
    /// @param kind `payment`, `refund`, `credit` or `write-off`
    /// @param cents left out for a write-off, which is always of what is left
    record Body(
            @Nullable String kind,
            @Nullable Long cents,
            @Nullable String on,
            @Nullable String words) {
        EntryForm form() {
            return new EntryForm(
                    ChargePages.typed(kind),
                    Optional.ofNullable(cents)
                            .map(it -> BigDecimal.valueOf(it, 2).toPlainString())
                            .orElse(""),
                    ChargePages.typed(on),
                    ChargePages.typed(words));
        }
    }

    /// What became of it.
    ///
    /// @param outcome `booked`, or `known` when it stood in the books before
    record Answer(String outcome, long entry) {}

    List<Route> routes() {
        return Stream.concat(lists().stream(), one().stream()).toList();
    }

    private List<Route> lists() {
        var mine = "What you, or organisations that you act for, have to pay";
        var received = "What an organisation gets";
        return List.of(
                Route.get("/charges", Access.SIGNED_IN, this::mine)
                        .described(Operation.answering(mine, Slice.class, "state", "cursor")),
                Route.get("/charges/received", ChargePages.KEEPER, this::received)
                        .described(
                                Operation.answering(
                                        received, Slice.class, "organisation", "state", "cursor")));
    }

    private List<Route> one() {
        var one = "/charges/{id}";
        var keeper = ChargePages.KEEPER;
        return List.of(
                Route.get(one, Access.SIGNED_IN, this::show)
                        .described(Operation.answering("One charge", ChargeJson.One.class)),
                Route.post(one + "/entries", keeper, this::book)
                        .described(
                                Operation.answering("Book on a charge", Answer.class)
                                        .taking(Body.class, PAYMENT)),
                Route.post(one + "/entries/{entry}/reverse", keeper, this::reverse)
                        .described(Operation.doing("Take an entry back")));
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var cursor = ChargePages.typed(ctx.queryParam("cursor"));
        boolean all = "all".equals(ctx.queryParam("state"));
        var slice = all ? desk.allMine(viewer, cursor) : desk.mine(viewer, cursor);
        ctx.json(slice.map(it -> ChargeJson.Item.of(words.item(viewer, it, desk.today()))));
    }

    private void received(Context ctx) {
        var viewer = Viewer.of(ctx);
        var asked = ChargePages.typed(ctx.queryParam("organisation"));
        if (asked.isEmpty()) {
            throw MeentException.invalid(
                    List.of(Problem.of("organisation", "charges.problem.organisation")));
        }
        long organisation = ReceivedPages.number(asked);
        words.name(organisation);
        var cursor = ChargePages.typed(ctx.queryParam("cursor"));
        var received = desk.received(viewer, organisation, ReceivedPages.state(ctx), cursor);
        ctx.json(
                received.items()
                        .map(it -> ChargeJson.Item.of(words.item(viewer, it, desk.today()))));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var file = desk.file(viewer, ChargePages.number(ctx, "id"));
        ctx.json(ChargeJson.One.of(words.view(viewer, file, desk.today())));
    }

    private void book(Context ctx) {
        var form = ctx.bodyAsClass(Body.class).form();
        long id = ChargePages.number(ctx, "id");
        desk.file(Viewer.of(ctx), id);
        refuse(form.check(desk.today()));
        switch (desk.book(Viewer.of(ctx), id, form)) {
            case Ledger.Outcome.Booked(var entry) -> ctx.json(new Answer("booked", entry));
            case Ledger.Outcome.Known(var entry) -> ctx.json(new Answer("known", entry));
            case Ledger.Outcome.Refused(var key) -> refuse(List.of(Problem.of("cents", key)));
        }
    }

    private void reverse(Context ctx) {
        var entry = ChargePages.number(ctx, "entry");
        if (!desk.reverse(Viewer.of(ctx), ChargePages.number(ctx, "id"), entry, "")) {
            throw new MeentException(
                    MeentException.Code.CONFLICT, "does not count any more: " + entry);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
