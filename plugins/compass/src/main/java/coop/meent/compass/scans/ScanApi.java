package coop.meent.compass.scans;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.scores.Role;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Scans for programs, under the rules of the pages.
final class ScanApi {
    private static final String ONE = LeadPages.ONE;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation LIST =
            Operation.answering(
                    "Scans of your organisations, your own, and those that you answer",
                    ScanJson.Piece.class,
                    "cursor",
                    "limit");
    private static final Operation OPEN =
            Operation.answering("Open a scan", ScanJson.Out.class)
                    .taking(ScanJson.Input.class, ScanJson.OPEN)
                    .with(201);
    private static final Operation SHOW = Operation.answering("A scan", ScanJson.Out.class);
    private static final Operation LINKS =
            Operation.answering(
                    "The link of each role, and how many use it; for who leads",
                    ScanJson.Invited.class);
    private static final Operation RENEW =
            Operation.answering("Put a new link in the place of a role's", ScanJson.Invited.class)
                    .taking(ScanJson.Which.class, "{\"role\": \"member\"}");
    private static final Operation MAIL =
            Operation.answering("Mail a role's link; no address is kept", ScanJson.Sent.class)
                    .taking(
                            ScanJson.Mails.class,
                            "{\"role\": \"member\", \"addresses\": [\"otto@example.org\"]}");
    private static final Operation UNTIL =
            Operation.answering("Change the last day", ScanJson.Out.class)
                    .taking(ScanJson.Until.class, "{\"closesOn\": null}");
    private static final Operation SHARE =
            Operation.answering(
                            "Let the board of the federation read the results, or take that back",
                            ScanJson.Out.class)
                    .taking(ScanJson.Shared.class, "{\"shared\": true}");
    private static final Operation DELETE =
            Operation.doing("Take a scan away with all that was answered");

    private final Scans scans;
    private final OpenDesk opening;
    private final ScanDesk desk;
    private final MailDesk mails;

    ScanApi(Scans scans, OpenDesk opening, ScanDesk desk, MailDesk mails) {
        this.scans = scans;
        this.opening = opening;
        this.desk = desk;
        this.mails = mails;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/scans", in, this::list).described(LIST),
                Route.post("/scans", in, this::open).described(OPEN),
                Route.get(ONE, in, this::show).described(SHOW),
                Route.delete(ONE, in, this::delete).described(DELETE),
                Route.get(ONE + "/links", in, this::links).described(LINKS),
                Route.post(ONE + "/links", in, this::renew).described(RENEW),
                Route.post(ONE + "/mails", in, this::mail).described(MAIL),
                Route.post(ONE + "/until", in, this::until).described(UNTIL),
                Route.post(ONE + "/share", in, this::share).described(SHARE));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = scans.list(Viewer.of(ctx), Asked.number(ctx, "cursor"), limit);
        var items = slice.items().stream().map(it -> ScanJson.Out.of(it.scan())).toList();
        ctx.json(new ScanJson.Piece(items, slice.next().orElse(null)));
    }

    private void open(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(ScanJson.Input.class).form(opening.usual());
        refuse(opening.check(viewer, form));
        int id = opening.open(viewer, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + Scan.path(id));
        answer(ctx, id);
    }

    private void show(Context ctx) {
        answer(ctx, LeadPages.id(ctx));
    }

    private void delete(Context ctx) {
        desk.delete(Viewer.of(ctx), led(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void links(Context ctx) {
        ctx.json(ScanJson.Invited.of(scans.led(Viewer.of(ctx), LeadPages.id(ctx))));
    }

    private void renew(Context ctx) {
        int id = led(ctx);
        var sent = ctx.bodyAsClass(ScanJson.Which.class).role();
        var role =
                Role.of(ScanJson.text(sent))
                        .orElseThrow(() -> MeentException.invalid(LeadPages.noRole()));
        desk.renew(Viewer.of(ctx), id, role);
        links(ctx);
    }

    private void mail(Context ctx) {
        int id = led(ctx);
        var form = ctx.bodyAsClass(ScanJson.Mails.class).form();
        refuse(form.check());
        ctx.json(new ScanJson.Sent(mails.send(Viewer.of(ctx), id, form)));
    }

    private void until(Context ctx) {
        int id = led(ctx);
        var typed = ScanJson.text(ctx.bodyAsClass(ScanJson.Until.class).closesOn());
        refuse(OpenForm.day("closesOn", typed, scans.today()).stream().toList());
        desk.until(Viewer.of(ctx), id, OpenForm.parsed(typed));
        answer(ctx, id);
    }

    private void share(Context ctx) {
        int id = led(ctx);
        desk.share(Viewer.of(ctx), id, ctx.bodyAsClass(ScanJson.Shared.class).shared());
        answer(ctx, id);
    }

    private int led(Context ctx) {
        return scans.led(Viewer.of(ctx), LeadPages.id(ctx)).scan().id();
    }

    private void answer(Context ctx, int id) {
        ctx.json(ScanJson.Out.of(scans.page(Viewer.of(ctx), id).scan()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
