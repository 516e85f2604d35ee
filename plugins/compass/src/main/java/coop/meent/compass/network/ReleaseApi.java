package coop.meent.compass.network;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.network.Making.Outcome;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// The figures of the network for programs, under the rules of the pages.
final class ReleaseApi {
    private static final String ONE = "/releases/{release}";
    private static final String CONSENT = "/releases/consents/{organisation}";
    private static final int USUAL = 20;
    private static final int MOST = 50;

    private static final Operation LIST =
            Operation.answering(
                    "What the network showed, the newest first",
                    ReleaseJson.Piece.class,
                    "cursor",
                    "limit");
    private static final Operation SHOW =
            Operation.answering("A release with its views", ReleaseJson.Out.class);
    private static final Operation MAKE =
            Operation.answering(
                            "Make the release of this quarter; 200 with the one there is when it"
                                    + " was made already",
                            ReleaseJson.Out.class)
                    .with(201);
    private static final Operation CONSENTS =
            Operation.answering(
                    "Whether an organisation of yours lets its scans count in the network",
                    ReleaseJson.ConsentOut.class);
    private static final Operation GIVE =
            Operation.doing("Let the scans of an organisation that you lead count");
    private static final Operation WITHDRAW =
            Operation.doing("Take that back, and every view down in which the organisation stands");

    private final Editions editions;
    private final Making making;
    private final Consents consents;
    private final Names names;

    ReleaseApi(Editions editions, Making making, Consents consents, Names names) {
        this.editions = editions;
        this.making = making;
        this.consents = consents;
        this.names = names;
    }

    List<Route> routes(Access access) {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/releases", access, this::list).described(LIST),
                Route.post("/releases", Access.ADMINISTRATOR, this::make).described(MAKE),
                Route.get(ONE, access, this::show).described(SHOW),
                Route.get(CONSENT, in, this::consents).described(CONSENTS),
                Route.put(CONSENT, in, this::give).described(GIVE),
                Route.delete(CONSENT, in, this::withdraw).described(WITHDRAW));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        int cursor = Asked.number(ctx, "cursor");
        var slice = editions.list(Viewer.of(ctx), cursor == 0 ? Long.MAX_VALUE : cursor, limit);
        var items = slice.items().stream().map(it -> out(ctx, it)).toList();
        ctx.json(new ReleaseJson.Piece(items, slice.next().orElse(null)));
    }

    private void show(Context ctx) {
        ctx.json(out(ctx, editions.find(Viewer.of(ctx), Asked.id(ctx, "release"))));
    }

    private void make(Context ctx) {
        switch (making.make(Viewer.of(ctx))) {
            case Outcome.Made(var release) -> answer(ctx.status(HttpStatus.CREATED), release);
            case Outcome.Already(var release) -> answer(ctx, release);
            case Outcome.TooFew() ->
                    throw new MeentException(Code.CONFLICT, "too few organisations");
        }
    }

    private void answer(Context ctx, long release) {
        ctx.header("Location", "/api/v1/compass/releases/" + release);
        ctx.json(out(ctx, editions.find(Viewer.of(ctx), release)));
    }

    private void consents(Context ctx) {
        ctx.json(ReleaseJson.ConsentOut.of(consents.of(Viewer.of(ctx), organisation(ctx))));
    }

    private void give(Context ctx) {
        consents.give(Viewer.of(ctx), organisation(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void withdraw(Context ctx) {
        consents.withdraw(Viewer.of(ctx), organisation(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private ReleaseJson.Out out(Context ctx, Edition it) {
        boolean team = Viewer.of(ctx).administrator();
        return ReleaseJson.of(it, team, team ? it.refused() : names.missing(it));
    }

    private static long organisation(Context ctx) {
        return Asked.id(ctx, "organisation");
    }
}
