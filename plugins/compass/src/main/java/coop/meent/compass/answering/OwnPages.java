package coop.meent.compass.answering;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The pages of somebody who answers with their account: first as what, then the questions.
final class OwnPages {
    private static final String PATH = "/scans/{scan}/answer";

    private final Seats seats;
    private final Answering answering;
    private final SeatPages pages;
    private final Views views;

    OwnPages(Seats seats, Answering answering, SeatPages pages, Views views) {
        this.seats = seats;
        this.answering = answering;
        this.pages = pages;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, this::show).sample("/scans/3/answer"),
                Route.post(PATH, in, ctx -> pages.save(ctx, taken(ctx))),
                Route.post(PATH + "/begin", in, this::begin),
                Route.post(PATH + "/ready", in, ctx -> pages.ready(ctx, taken(ctx))),
                Route.post(PATH + "/forget", in, ctx -> pages.forget(ctx, taken(ctx))));
    }

    private Spot spot(Context ctx) {
        var viewer = Viewer.of(ctx);
        var seat = seats.of(viewer, Asked.id(ctx, "scan"));
        return new Spot(seat, seat.scan().path() + "/answer", false, viewer.language());
    }

    private Spot taken(Context ctx) {
        var spot = spot(ctx);
        if (spot.seat().respondent().isEmpty()) {
            throw MeentException.notFound("respondent");
        }
        return spot;
    }

    private void show(Context ctx) {
        var spot = spot(ctx);
        if (spot.seat().respondent().isPresent()) {
            pages.show(ctx, spot);
        } else {
            choose(ctx, spot, List.of());
        }
    }

    private void choose(Context ctx, Spot spot, List<Problem> problems) {
        var scan = spot.seat().scan();
        var asking = seats.asking(scan, spot.language());
        var reads = new HashMap<String, Object>();
        reads.put("organisation", views.name(scan));
        reads.put("open", scan.open());
        reads.put("until", scan.closesOn());
        reads.put("questions", asking.items().size());
        reads.put("minutes", asking.minutes(_ -> true));
        reads.put("path", spot.path());
        reads.put("problems", problems);
        ctx.render("compass/answering/choose.peb", reads);
    }

    private void begin(Context ctx) {
        var spot = spot(ctx);
        var scan = spot.seat().scan();
        var role = role(scan, Asked.sent(ctx, "role"));
        if (role.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            choose(ctx, spot, List.of(Problem.of("role", "answering.problem.role")));
        } else if (answering.begin(Viewer.of(ctx), scan.id(), role.get())) {
            Redirects.seeOther(ctx, spot.path());
        } else {
            choose(ctx.status(HttpStatus.CONFLICT), spot(ctx), List.of());
        }
    }

    // who answers for themselves has nobody to be told apart from
    static Optional<Role> role(Scan scan, String code) {
        return scan.organisation().isPresent() ? Role.of(code) : Optional.of(Role.MEMBER);
    }
}
