package coop.meent.sharing.offers;

import coop.meent.api.Access;
import coop.meent.api.Audiences;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The pages on which offers are read, made and answered.
final class OfferPages {
    /// Members offer, and so does the team.
    static final Access OFFERS = new Access("offers", it -> it.member() || it.administrator());

    static final String ONE = "/offers/{offer}";
    private static final String SAMPLE = "/offers/1";
    private static final int PAGE = 30;

    private final Offers offers;
    private final OfferDesk desk;
    private final OfferViews views;
    private final Audiences audiences;

    OfferPages(Offers offers, OfferDesk desk, OfferViews views, Audiences audiences) {
        this.offers = offers;
        this.desk = desk;
        this.views = views;
        this.audiences = audiences;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/offers", all, this::list),
                Route.get(
                        "/offers/new", OFFERS, ctx -> form(ctx, OfferForm.empty(), List.of(), "")),
                Route.post("/offers/new", OFFERS, this::offer).withChecks(),
                Route.get(ONE, all, ctx -> show(ctx, "", List.of())).sample(SAMPLE),
                Route.get(ONE + "/edit", in, this::edit).sample(SAMPLE + "/edit"),
                Route.post(ONE + "/edit", in, this::revise).withChecks(),
                Route.post(ONE + "/close", in, this::close),
                Route.post(ONE + "/notes", in, this::write).withChecks());
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = OfferFilter.read(Asked.query(ctx));
        var slice = offers.list(viewer, filter, PAGE);
        var kind = filter.kind().map(Offer.Kind::code).orElse("");
        var which = filter.mine() ? "mine" : "";
        var path = "/sharing/offers?state=" + which + "&kind=" + kind + "&cursor=";
        var model = new HashMap<String, Object>();
        model.put("rows", views.rows(viewer, slice.items(), offers.today()));
        model.put("next", slice.next().map(path::concat).orElse(""));
        model.put("kind", kind);
        model.put("mine", filter.mine());
        model.put("kinds", views.kinds(viewer));
        model.put("offers", OFFERS.allows(viewer));
        model.put("signedIn", viewer.signedIn());
        ctx.render("sharing/offers/list.peb", model);
    }

    private void show(Context ctx, String body, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var page = offers.page(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("view", views.of(viewer, page, offers.today()));
        model.put("body", body);
        model.put("problems", problems);
        model.put("signedIn", viewer.signedIn());
        ctx.render("sharing/offers/show.peb", model);
    }

    private void offer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = OfferForm.read(Asked.sent(ctx));
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer, "title"));
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, form, problems, "");
            return;
        }
        long id = desk.offer(viewer, form);
        Flash.say(ctx, "offers.done.offered");
        Redirects.seeOther(ctx, Offer.path(id));
    }

    private void edit(Context ctx) {
        var offer = offers.led(Viewer.of(ctx), id(ctx));
        form(ctx, OfferForm.of(offer), List.of(), offer.path());
    }

    private void revise(Context ctx) {
        var viewer = Viewer.of(ctx);
        var offer = offers.led(viewer, id(ctx));
        var form = OfferForm.read(Asked.sent(ctx)).of(OfferForm.of(offer).organisation());
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, form, problems, offer.path());
            return;
        }
        desk.revise(viewer, offer.id(), form);
        done(ctx, "offers.done.revised");
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), id(ctx));
        done(ctx, "offers.done.closed");
    }

    private void write(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = Asked.sent(ctx, "body");
        offers.page(viewer, id(ctx));
        var problems = desk.check(viewer, body);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, body, problems);
            return;
        }
        long guest = Asked.number(Asked.sent(ctx, "guest"), 18).orElse(0L);
        desk.write(viewer, id(ctx), guest, body);
        done(ctx, "offers.done.wrote");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Offer.path(id(ctx)));
    }

    static long id(Context ctx) {
        return Asked.id(ctx, "offer");
    }

    private void form(Context ctx, OfferForm form, List<Problem> problems, String path) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("problems", problems);
        model.put("path", path);
        model.put("kinds", views.kinds(viewer));
        model.put("organisations", views.seats(viewer));
        model.put("choices", audiences.choices(viewer));
        ctx.render("sharing/offers/form.peb", model);
    }
}
