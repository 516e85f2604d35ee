package coop.meent.compass.closing;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The page that says what closing does, its button, and the same for programs.
final class ClosingPages {
    private static final String PATH = "/scans/{scan}/close";
    private static final Operation CLOSE =
            Operation.doing("Close a scan; doing it again changes nothing");

    private final ClosingDesk desk;
    private final Organisations organisations;

    ClosingPages(ClosingDesk desk, Organisations organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, ctx -> ask(ctx, List.of())).sample("/scans/3/close"),
                Route.post(PATH, in, this::close));
    }

    List<Route> apiRoutes() {
        return List.of(Route.post(PATH, Access.SIGNED_IN, this::send).described(CLOSE));
    }

    private static int id(Context ctx) {
        return Asked.number(ctx.pathParam("scan"), 9)
                .map(Math::toIntExact)
                .orElseThrow(() -> MeentException.notFound("scan of that name"));
    }

    private void ask(Context ctx, List<Problem> problems) {
        var before = desk.look(Viewer.of(ctx), id(ctx));
        var model = new HashMap<String, Object>();
        model.put("scan", before.scan());
        model.put("name", name(before.scan()));
        model.put("leads", before.leads());
        model.put("answered", before.answered());
        model.put("problems", problems);
        ctx.render("compass/closing/close.peb", model);
    }

    private String name(Scan scan) {
        return scan.organisation().stream()
                .boxed()
                .flatMap(it -> organisations.find(it).stream())
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    private void close(Context ctx) {
        var viewer = Viewer.of(ctx);
        var problems = desk.check(viewer, id(ctx));
        if (!problems.isEmpty()) {
            ask(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems);
            return;
        }
        desk.close(viewer, id(ctx));
        Flash.say(ctx, "closing.done");
        Redirects.seeOther(ctx, Scan.path(id(ctx)) + "/results");
    }

    private void send(Context ctx) {
        var viewer = Viewer.of(ctx);
        var problems = desk.check(viewer, id(ctx));
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        desk.close(viewer, id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
