package coop.meent.compass.network;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.network.Edition.Shown;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages on which members see how the network stands, and let their organisation count.
final class NetworkPages {
    static final String ONE = "/network/{view}";
    private static final String PATH = "/compass/network";

    private final Editions editions;
    private final Consents consents;
    private final NetworkViews views;
    private final FigureViews figures;
    private final Files files;

    NetworkPages(Editions editions, Consents consents, NetworkWords words) {
        this.editions = editions;
        this.consents = consents;
        this.views = words.views();
        this.figures = words.figures();
        this.files = words.files();
    }

    List<Route> routes(Access access) {
        return List.of(
                Route.get("/network", access, this::show),
                Route.post("/network/consent", Access.SIGNED_IN, this::consent),
                Route.get(ONE, access, this::view).sample("/network/1"),
                Route.get(ONE + "/figures.csv", access, this::csv).sample("/network/1/figures.csv"),
                Route.get(ONE + "/figures.json", access, this::json)
                        .sample("/network/1/figures.json"));
    }

    private void show(Context ctx) {
        var viewer = Viewer.of(ctx);
        var page = editions.newest(viewer);
        var model = new HashMap<String, Object>();
        model.put("signedIn", viewer.signedIn());
        model.put("team", viewer.administrator());
        model.put("consents", page.consents());
        model.put("view", page.edition().map(it -> views.of(it, viewer.language())));
        var all = page.edition().flatMap(it -> it.view(Names.ALL));
        model.put("all", all.map(it -> views.entry(it, viewer.language())));
        model.putAll(beside(ctx, all, page.own()));
        ctx.render("compass/network/network.peb", model);
    }

    private void view(Context ctx) {
        var viewer = Viewer.of(ctx);
        var page = editions.view(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("head", page.head());
        model.put("entry", views.entry(page.shown(), viewer.language()));
        model.putAll(beside(ctx, Optional.of(page.shown()), page.own()));
        ctx.render("compass/network/view.peb", model);
    }

    /// The figures, with the score of the organisation that was asked for beside them.
    private Map<String, Object> beside(Context ctx, Optional<Shown> shown, List<Own> own) {
        int asked = Asked.number(ctx, "organisation");
        var chosen =
                own.stream().filter(it -> asked == 0 || it.organisation() == asked).findFirst();
        var language = Viewer.of(ctx).language();
        return Map.of(
                "figures",
                shown.flatMap(Shown::figures).map(it -> figures.of(it, chosen, language)),
                "others",
                chosen.map(it ->
                                own.stream()
                                        .filter(that -> that.organisation() != it.organisation())
                                        .toList())
                        .orElse(List.of()));
    }

    private void consent(Context ctx) {
        var viewer = Viewer.of(ctx);
        long organisation = Asked.number(Asked.sent(ctx, "organisation"), 18).orElse(0L);
        boolean gives = Asked.sent(ctx, "consents").equals("true");
        if (gives) {
            consents.give(viewer, organisation);
        } else {
            consents.withdraw(viewer, organisation);
        }
        Flash.say(ctx, gives ? "network.done.given" : "network.done.withdrawn");
        Redirects.seeOther(ctx, PATH);
    }

    private void csv(Context ctx) {
        var viewer = Viewer.of(ctx);
        var page = editions.view(viewer, id(ctx));
        up(page.shown());
        ctx.contentType("text/csv; charset=utf-8");
        named(ctx, files.name(page) + ".csv");
        ctx.result(files.csv(page, viewer.language()));
    }

    private void json(Context ctx) {
        var page = editions.view(Viewer.of(ctx), id(ctx));
        up(page.shown());
        named(ctx, files.name(page) + ".json");
        ctx.json(ReleaseJson.File.of(page));
    }

    private static void named(Context ctx, String file) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    private static void up(Shown shown) {
        if (!shown.up()) {
            throw new MeentException(MeentException.Code.GONE, "view was taken down");
        }
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "view");
    }
}
