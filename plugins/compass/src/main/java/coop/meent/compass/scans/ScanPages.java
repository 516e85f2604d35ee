package coop.meent.compass.scans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/// The pages on which scans are listed and opened.
final class ScanPages {
    private static final int PAGE = 30;

    private final Scans scans;
    private final OpenDesk desk;
    private final ScanViews views;

    ScanPages(Scans scans, OpenDesk desk, ScanViews views) {
        this.scans = scans;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/", Access.EVERYONE, this::home),
                Route.get("/new", Access.SIGNED_IN, this::begin),
                Route.post("/new", Access.SIGNED_IN, this::open).withChecks());
    }

    private void home(Context ctx) {
        var viewer = Viewer.of(ctx);
        long before = Asked.number(ctx, "before");
        var slice = scans.list(viewer, before, PAGE);
        var rows = views.rows(viewer, slice.items());
        var model = new HashMap<String, Object>();
        model.put("waiting", rows.stream().filter(ScanViews.Row::waits).toList());
        model.put("rows", rows);
        model.put("first", before == 0);
        model.put("next", slice.next().map("/compass?before="::concat).orElse(""));
        model.put("signedIn", viewer.signedIn());
        model.put("leads", !views.owners(viewer).isEmpty());
        model.put("sets", views.sets(viewer));
        ctx.render("compass/scans/home.peb", model);
    }

    private void begin(Context ctx) {
        var viewer = Viewer.of(ctx);
        var owner = chosen(ctx, views.owners(viewer));
        var newest = scans.newest(viewer, owner);
        var form = desk.begin(owner, newest);
        form(ctx, form, newest.filter(Scan::open).map(Scan::path).orElse(""), List.of());
    }

    // who leads one organisation begins with it, and can still choose themselves
    private static OptionalLong chosen(Context ctx, List<ScanViews.Owner> owners) {
        var asked = ctx.queryParam("organisation");
        long wanted = Asked.number(Asked.clean(asked), 18).orElse(0L);
        return owners.stream()
                .mapToLong(ScanViews.Owner::organisation)
                .filter(it -> asked == null || it == wanted)
                .findFirst();
    }

    private void open(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = OpenForm.read(Asked.sent(ctx));
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            form(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, "", problems);
            return;
        }
        int id = desk.open(viewer, form);
        boolean alone = form.owner().isEmpty();
        Flash.say(ctx, alone ? "scans.done.begun" : "scans.done.opened");
        Redirects.seeOther(ctx, Scan.path(id) + (alone ? "/answer" : ""));
    }

    private void form(Context ctx, OpenForm form, String open, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("open", open);
        model.put("problems", problems);
        model.put("name", views.name(form.owner()));
        model.put("owners", views.owners(viewer));
        model.put("sets", views.sets(viewer));
        model.put("sectors", views.sectors(viewer));
        model.put("sizes", views.sizes(viewer));
        ctx.render("compass/scans/new.peb", model);
    }
}
