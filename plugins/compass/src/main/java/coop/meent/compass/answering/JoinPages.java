package coop.meent.compass.answering;

import coop.meent.api.Access;
import coop.meent.api.IssuedPass;
import coop.meent.api.Passes;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.answering.SeatStore.Place;
import coop.meent.compass.scans.JoinLinks;
import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The page behind the link of a role: whose scan it is, how long it takes, who will see what, and
/// the button with which somebody begins.
final class JoinPages {
    // the platform keeps no answer that is marked so: it would tell who has which link
    private static final String HOLDS_A_SECRET = "meent.secret";

    private final Passes passes;
    private final Seats seats;
    private final Answering answering;
    private final Views views;

    JoinPages(Platform platform, Seats seats, Answering answering, Views views) {
        this.passes = platform.passes();
        this.seats = seats;
        this.answering = answering;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get(JoinLinks.PATH, Access.EVERYONE, this::show).sample("/join/demo"),
                Route.post(JoinLinks.PATH, Access.EVERYONE, this::begin));
    }

    private void show(Context ctx) {
        var pass = passes.open(ctx, JoinLinks.PURPOSE);
        render(ctx, place(ctx, pass), role(pass));
    }

    private void render(Context ctx, Place place, Role role) {
        var viewer = Viewer.of(ctx);
        var scan = place.scan();
        var asking = seats.asking(scan, viewer.language());
        var reads = new HashMap<String, Object>();
        reads.put("organisation", views.name(scan));
        reads.put("role", role.code());
        reads.put("open", scan.open());
        reads.put("until", scan.closesOn());
        reads.put("questions", asking.items().size());
        reads.put("minutes", asking.minutes(_ -> true));
        reads.put("name", viewer.name());
        reads.put("begun", place.respondent().isPresent());
        reads.put("path", "/compass/join/" + ctx.pathParam("secret"));
        reads.put("own", own(place));
        ctx.render("compass/answering/join.peb", reads);
    }

    private void begin(Context ctx) {
        var pass = passes.open(ctx, JoinLinks.PURPOSE);
        var place = place(ctx, pass);
        var viewer = Viewer.of(ctx);
        if (viewer.signedIn() && Asked.sent(ctx, "with").equals("account")) {
            if (place.respondent().isPresent()
                    || answering.begin(viewer, place.scan().id(), role(pass))) {
                Redirects.seeOther(ctx, own(place));
                return;
            }
        } else {
            var link = answering.begin(place.scan().id(), role(pass));
            if (link.isPresent()) {
                ctx.attribute(HOLDS_A_SECRET, true);
                Redirects.seeOther(ctx, link.get());
                return;
            }
        }
        render(ctx.status(HttpStatus.CONFLICT), place(ctx, pass), role(pass));
    }

    private Place place(Context ctx, IssuedPass pass) {
        return seats.place(Viewer.of(ctx), Integer.parseInt(pass.claim(JoinLinks.SCAN)));
    }

    private static String own(Place place) {
        return place.scan().path() + "/answer";
    }

    private static Role role(IssuedPass pass) {
        return Role.of(pass.claim(JoinLinks.ROLE)).orElseThrow();
    }
}
