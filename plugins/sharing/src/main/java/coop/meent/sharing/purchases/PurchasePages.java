package coop.meent.sharing.purchases;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.purchases.PurchaseFilter.Which;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which purchases are read and joined.
final class PurchasePages {
    /// Whoever acts for an organisation proposes, and so does the team.
    static final Access PROPOSES =
            new Access("proposes", it -> !it.mandates().isEmpty() || it.administrator());

    static final String ONE = "/purchases/{purchase}";
    static final String SAMPLE = "/purchases/1";
    private static final int PAGE = 20;

    private final Purchases purchases;
    private final Promising promising;
    private final PurchaseViews views;

    PurchasePages(Purchases purchases, Promising promising, PurchaseViews views) {
        this.purchases = purchases;
        this.promising = promising;
        this.views = views;
    }

    /// What the list reads.
    ///
    /// @param which code of what is shown
    /// @param next path of the next page, or empty
    record Listing(String which, List<PurchaseViews.Row> rows, String next) {}

    /// What somebody typed to join.
    record Typed(String organisation, String amount) {}

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get("/purchases", all, this::list),
                Route.get(ONE, all, this::show).sample(SAMPLE),
                Route.post(ONE + "/promise", Access.SIGNED_IN, this::promise).withChecks(),
                Route.post(ONE + "/withdraw", Access.SIGNED_IN, this::withdraw));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = PurchaseFilter.read(Asked.query(ctx));
        var slice = purchases.list(viewer, filter, PAGE).map(it -> views.row(viewer, it));
        var which = filter.which().code();
        var path = "/sharing/purchases?state=" + which + "&cursor=";
        var list = new Listing(which, slice.items(), slice.next().map(path::concat).orElse(""));
        ctx.render(
                "sharing/purchases/list.peb",
                Map.of(
                        "list",
                        list,
                        "proposes",
                        PROPOSES.allows(viewer),
                        "open",
                        filter.which() == Which.OPEN,
                        "signedIn",
                        viewer.signedIn()));
    }

    private void show(Context ctx) {
        show(ctx, new Typed("", ""), List.of());
    }

    private void show(Context ctx, Typed typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var page = purchases.page(viewer, Asked.id(ctx, "purchase"));
        ctx.render(
                "sharing/purchases/show.peb",
                Map.of(
                        "view",
                        views.of(viewer, page),
                        "typed",
                        typed,
                        "problems",
                        problems,
                        "signedIn",
                        viewer.signedIn()));
    }

    private void promise(Context ctx) {
        var typed = new Typed(Asked.sent(ctx, "organisation"), Asked.sent(ctx, "amount"));
        var amount = PurchaseForm.units(typed.amount());
        var organisation = Asked.number(typed.organisation(), 18);
        if (organisation.isEmpty()) {
            refuse(ctx, typed, Problem.of("organisation", "purchases.problem.organisation"));
        } else if (amount.isEmpty()) {
            refuse(ctx, typed, Problem.of("amount", "purchases.problem.amount"));
        } else {
            answer(ctx, typed, joined(ctx, organisation.get(), amount.get()), "joined");
        }
    }

    private void withdraw(Context ctx) {
        var typed = new Typed(Asked.sent(ctx, "organisation"), "");
        long organisation = Asked.number(typed.organisation(), 18).orElse(0L);
        answer(ctx, typed, joined(ctx, organisation, 0), "left");
    }

    private Optional<Problem> joined(Context ctx, long organisation, int amount) {
        long id = Asked.id(ctx, "purchase");
        return promising.promise(Viewer.of(ctx), id, organisation, amount);
    }

    private void answer(Context ctx, Typed typed, Optional<Problem> problem, String done) {
        if (problem.isPresent()) {
            refuse(ctx, typed, problem.get());
            return;
        }
        Flash.say(ctx, "purchases.done." + done);
        Redirects.seeOther(ctx, Purchase.path(Asked.id(ctx, "purchase")));
    }

    private void refuse(Context ctx, Typed typed, Problem problem) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, typed, List.of(problem));
    }
}
