package coop.meent.sharing.offers;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/// Offers for programs, under the rules of the pages.
final class OfferApi {
    private static final String ONE = OfferPages.ONE;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation LIST =
            Operation.answering(
                    "Offers that you may see, newest first; state mine shows your own",
                    OfferJson.Piece.class,
                    "state",
                    "kind",
                    "tag",
                    "cursor",
                    "limit");
    private static final Operation OFFER =
            Operation.answering("Offer something", OfferJson.Out.class)
                    .taking(OfferJson.Input.class, OfferJson.OFFER)
                    .with(201);
    private static final Operation SHOW = Operation.answering("An offer", OfferJson.Out.class);
    private static final Operation CLOSE =
            Operation.answering("Take an offer off the list", OfferJson.Out.class);
    private static final Operation WRITE =
            Operation.doing("Write to who offers; they answer on the page of the offer")
                    .taking(OfferJson.Message.class, "{\"body\": \"Is het er nog?\"}");

    private final Offers offers;
    private final OfferDesk desk;

    OfferApi(Offers offers, OfferDesk desk) {
        this.offers = offers;
        this.desk = desk;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/offers", all, this::list).described(LIST),
                Route.post("/offers", OfferPages.OFFERS, this::offer).described(OFFER),
                Route.get(ONE, all, this::show).described(SHOW),
                Route.post(ONE + "/close", in, this::close).described(CLOSE),
                Route.post(ONE + "/notes", in, this::write).described(WRITE));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = offers.list(Viewer.of(ctx), OfferFilter.read(Asked.query(ctx)), limit);
        var items = slice.items().stream().map(it -> OfferJson.Out.of(it, offers.today())).toList();
        ctx.json(new OfferJson.Piece(items, slice.next().orElse(null)));
    }

    private void offer(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(OfferJson.Input.class).form();
        var problems = new ArrayList<>(desk.check(viewer, form));
        problems.addAll(desk.often(viewer, "title"));
        refuse(problems);
        long id = desk.offer(viewer, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + Offer.path(id));
        answer(ctx, id);
    }

    private void show(Context ctx) {
        answer(ctx, OfferPages.id(ctx));
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), OfferPages.id(ctx));
        show(ctx);
    }

    private void write(Context ctx) {
        var viewer = Viewer.of(ctx);
        var body = ctx.bodyAsClass(OfferJson.Message.class).words();
        var offer = offers.page(viewer, OfferPages.id(ctx)).offer();
        refuse(desk.check(viewer, body));
        desk.write(viewer, offer.id(), 0, body);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void answer(Context ctx, long id) {
        var offer = offers.page(Viewer.of(ctx), id).offer();
        ctx.json(OfferJson.Out.of(offer, offers.today()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
