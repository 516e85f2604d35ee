package coop.meent.sharing.purchases;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Purchases for programs, under the rules of the pages.
final class PurchaseApi {
    private static final String ONE = "/purchases/{purchase}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Purchases purchases;
    private final PurchaseDesk desk;
    private final Promising promising;
    private final Clock clock;

    PurchaseApi(Purchases purchases, PurchaseDesk desk, Promising promising, Clock clock) {
        this.purchases = purchases;
        this.desk = desk;
        this.promising = promising;
        this.clock = clock;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        var commitment = ONE + "/commitments/{organisation}";
        return List.of(
                Route.get("/purchases", all, this::list).described(PurchaseOperations.LIST),
                Route.post("/purchases", PurchasePages.PROPOSES, this::propose)
                        .described(PurchaseOperations.PROPOSE),
                Route.get(ONE, all, this::show).described(PurchaseOperations.SHOW),
                Route.get(ONE + "/commitments", in, this::commitments)
                        .described(PurchaseOperations.COMMITMENTS),
                Route.put(commitment, in, this::promise).described(PurchaseOperations.PROMISE),
                Route.delete(commitment, in, this::withdraw).described(PurchaseOperations.WITHDRAW),
                Route.post(ONE + "/cancel", in, this::cancel).described(PurchaseOperations.CANCEL),
                Route.post(ONE + "/finish", in, this::finish).described(PurchaseOperations.FINISH));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var filter = PurchaseFilter.read(Asked.query(ctx));
        var slice = purchases.list(Viewer.of(ctx), filter, limit).map(PurchaseJson.Out::of);
        ctx.json(new PurchaseJson.Piece(slice.items(), slice.next().orElse(null)));
    }

    private void propose(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(PurchaseJson.Input.class).form(clock.getZone());
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer));
        refuse(problems);
        long id = desk.propose(viewer, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + Purchase.path(id));
        answer(ctx, id);
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void commitments(Context ctx) {
        var page = purchases.page(Viewer.of(ctx), id(ctx));
        var lines = page.list().orElseGet(() -> own(page)).stream().map(PurchaseJson.Line::of);
        ctx.json(new PurchaseJson.Commitments(lines.toList(), null));
    }

    private static List<Outcome.Binding> own(Purchases.Page page) {
        long unit = page.standing().unitCents();
        return page.mine().stream()
                .map(it -> new Outcome.Binding(it.organisation(), it.amount(), unit * it.amount()))
                .toList();
    }

    private void promise(Context ctx) {
        var sent = ctx.bodyAsClass(PurchaseJson.Amount.class).amount();
        var amount = PurchaseForm.units(sent == null ? "" : sent.toString());
        if (amount.isEmpty()) {
            refuse(List.of(Problem.of("amount", "purchases.problem.amount")));
        }
        promise(ctx, amount.orElseThrow());
        answer(ctx, id(ctx));
    }

    private void withdraw(Context ctx) {
        promise(ctx, 0);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void promise(Context ctx, int amount) {
        long organisation = Asked.id(ctx, "organisation");
        var problem = promising.promise(Viewer.of(ctx), id(ctx), organisation, amount);
        refuse(problem.stream().toList());
    }

    private void cancel(Context ctx) {
        desk.cancel(Viewer.of(ctx), id(ctx));
        answer(ctx, id(ctx));
    }

    private void finish(Context ctx) {
        desk.finish(Viewer.of(ctx), id(ctx));
        answer(ctx, id(ctx));
    }

    private void answer(Context ctx, long id) {
        ctx.json(PurchaseJson.Out.of(purchases.page(Viewer.of(ctx), id).standing()));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "purchase");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
