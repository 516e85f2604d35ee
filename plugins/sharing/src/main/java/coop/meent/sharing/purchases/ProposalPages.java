package coop.meent.sharing.purchases;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.TypedTime;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The pages on which something is proposed, changed, taken back and done.
final class ProposalPages {
    private final Purchases purchases;
    private final PurchaseDesk desk;
    private final PurchaseViews views;
    private final Audiences audiences;
    private final Clock clock;

    ProposalPages(Platform platform, Purchases purchases, PurchaseDesk desk, PurchaseViews views) {
        this.audiences = platform.audiences();
        this.clock = platform.clock();
        this.purchases = purchases;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = PurchasePages.ONE;
        return List.of(
                Route.get("/purchases/new", PurchasePages.PROPOSES, this::empty),
                Route.post("/purchases/new", PurchasePages.PROPOSES, this::propose).withChecks(),
                Route.get(one + "/edit", in, this::edit).sample(PurchasePages.SAMPLE + "/edit"),
                Route.post(one + "/edit", in, this::revise).withChecks(),
                Route.post(one + "/cancel", in, this::cancel),
                Route.post(one + "/finish", in, this::finish));
    }

    private void empty(Context ctx) {
        var proposers = views.proposers(Viewer.of(ctx));
        var only = proposers.size() == 1 ? proposers.getFirst().value() : "";
        render(ctx, PurchaseForm.empty(only, clock.getZone()), List.of(), "", false);
    }

    private void propose(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = sent(ctx);
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer));
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, form, problems, "", false);
            return;
        }
        long id = desk.propose(viewer, form);
        Flash.say(ctx, "purchases.done.proposed");
        Redirects.seeOther(ctx, Purchase.path(id));
    }

    private void edit(Context ctx) {
        var page = open(ctx);
        var form = PurchaseForm.of(page.purchase(), clock.getZone());
        render(ctx, form, List.of(), page.purchase().path(), joined(page));
    }

    private void revise(Context ctx) {
        var page = open(ctx);
        var viewer = Viewer.of(ctx);
        var kept = PurchaseForm.of(page.purchase(), clock.getZone());
        var form = joined(page) ? sent(ctx).onTermsOf(kept) : sent(ctx).of(kept.organisation());
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(ctx, form, problems, page.purchase().path(), joined(page));
            return;
        }
        desk.revise(viewer, page.purchase().id(), form);
        Flash.say(ctx, "purchases.done.revised");
        Redirects.seeOther(ctx, page.purchase().path());
    }

    private Purchases.Page open(Context ctx) {
        var page = purchases.led(Viewer.of(ctx), Asked.id(ctx, "purchase"));
        if (!page.standing().open()) {
            throw new MeentException(Code.CONFLICT, "over: " + page.purchase().subject());
        }
        return page;
    }

    private static boolean joined(Purchases.Page page) {
        return page.standing().organisations() > 0;
    }

    private void cancel(Context ctx) {
        desk.cancel(Viewer.of(ctx), Asked.id(ctx, "purchase"));
        done(ctx, "purchases.done.cancelled");
    }

    private void finish(Context ctx) {
        desk.finish(Viewer.of(ctx), Asked.id(ctx, "purchase"));
        done(ctx, "purchases.done.finished");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Purchase.path(Asked.id(ctx, "purchase")));
    }

    private PurchaseForm sent(Context ctx) {
        var deadline = TypedTime.from(ctx, "deadline", clock.getZone());
        return PurchaseForm.read(Asked.sent(ctx), deadline);
    }

    private void render(
            Context ctx, PurchaseForm form, List<Problem> problems, String path, boolean joined) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("problems", problems);
        model.put("path", path);
        model.put("joined", joined);
        model.put("organisations", views.proposers(viewer));
        model.put("choices", audiences.choices(viewer));
        ctx.render("sharing/purchases/form.peb", model);
    }
}
