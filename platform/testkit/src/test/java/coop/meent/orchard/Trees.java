package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.Charge;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NewCharge;
import coop.meent.api.NewCharge.Payer;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Charges, from the side of who has something to be paid for: an organisation rents a tree of
/// another for a year.
final class Trees implements MeentPlugin {
    private static final int RENT = 2_500;

    private final Platform platform;

    Trees(Platform platform) {
        this.platform = platform;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/trees", Access.MEMBER, this::show),
                Route.post("/trees", Access.MEMBER, this::rent),
                Route.post("/trees/back", Access.MEMBER, this::giveBack));
    }

    // cut: payable
    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var answer = platform.charges().payable(viewer, owner(ctx));
        var model = new HashMap<String, Object>();
        model.put("owner", owner(ctx));
        model.put("offered", answer.yes());
        model.put("why", answer.why()); // "De Hoge Wei heeft nog geen rekeningnummer. …"
        model.put("charges", platform.charges().about(viewer, subject(viewer)));
        ctx.render("orchard/trees.peb", model);
    }

    // end

    // cut: open
    private Charge rent(Viewer viewer, long owner) {
        var today = LocalDate.now(platform.clock());
        var charge =
                NewCharge.of(
                                new Payer.Organisation(renter(viewer)),
                                owner,
                                today.plusDays(30),
                                subject(viewer),
                                "/orchard/trees?owner=" + owner)
                        .line(Map.of("nl", "Huur van een boom", "fr", "Location d’un arbre"), RENT)
                        .once(Integer.toString(today.getYear()));
        return platform.transactions()
                .run(
                        viewer,
                        tx -> platform.charges().open(tx, charge)); // with whatever else is kept
    }

    // end

    // cut: withdraw
    private Charge giveBack(Viewer viewer, Charge charge) {
        return platform.transactions()
                .run(
                        viewer,
                        tx -> platform.charges().withdraw(tx, charge.id(), "De boom is omgewaaid"));
    }

    // end

    private void rent(Context ctx) {
        rent(Viewer.of(ctx), owner(ctx));
        Redirects.seeOther(ctx, "/orchard/trees?owner=" + owner(ctx));
    }

    private void giveBack(Context ctx) {
        var viewer = Viewer.of(ctx);
        platform.charges().about(viewer, subject(viewer)).forEach(it -> giveBack(viewer, it));
        Redirects.seeOther(ctx, "/orchard/trees?owner=" + owner(ctx));
    }

    private static String subject(Viewer viewer) {
        return "tree:" + renter(viewer);
    }

    private static long renter(Viewer viewer) {
        return viewer.mandates().stream()
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("mandate"))
                .organisation();
    }

    private static long owner(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("owner"), "");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
