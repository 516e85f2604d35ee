package coop.meent.shares.exchange;

import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The pages on which a register manager brings an older register in.
final class ImportPages {
    private static final int SHOWN = 100;

    private final RegisterDoor door;
    private final Reception reception;
    private final Imports imports;
    private final ImportViews views;

    ImportPages(RegisterDoor door, Reception reception, Imports imports, ImportViews views) {
        this.door = door;
        this.reception = reception;
        this.imports = imports;
        this.views = views;
    }

    List<Route> routes() {
        var own = "/{register}/import";
        return List.of(
                Route.get(own, RegisterDoor.DESK, this::list).sample("/1/import"),
                Route.post(own, RegisterDoor.DESK, this::send).taking(Reception.LARGEST),
                Route.get(own + "/{import}", RegisterDoor.DESK, this::show).sample("/1/import/1"),
                Route.post(own + "/{import}/columns", RegisterDoor.DESK, this::map),
                Route.post(own + "/{import}/bring", RegisterDoor.DESK, this::bring),
                Route.post(own + "/{import}/drop", RegisterDoor.DESK, this::drop));
    }

    private void list(Context ctx) {
        list(ctx, door.open(ctx, Right.ENTER), List.of());
    }

    private void list(Context ctx, Register register, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        ctx.render(
                "shares/exchange/imports.peb",
                Map.of(
                        "head",
                        RegisterHead.of(ctx, "papers"),
                        "problems",
                        problems,
                        "most",
                        Reception.MOST_LINES,
                        "imports",
                        views.list(viewer, register, imports.latest(register, viewer))));
    }

    static Optional<Reception.Sent> sent(Context ctx) {
        return Optional.ofNullable(ctx.uploadedFile("sheet"))
                .map(it -> new Reception.Sent(it.filename(), it.size(), it::content));
    }

    private void send(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        try {
            long id = reception.send(register, Viewer.of(ctx), sent(ctx));
            Redirects.seeOther(ctx, path(register, id));
        } catch (Unfit unfit) {
            refuse(ctx, register, unfit.key());
        }
    }

    private void refuse(Context ctx, Register register, String key) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        list(ctx, register, List.of(Problem.of("sheet", key, Reception.MOST_LINES)));
    }

    // whoever signs for it as the second person looks at it too
    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var sheet = imports.find(register, Viewer.of(ctx), number(ctx));
        if (sheet.whole() || sheet.state() == State.SENT || ctx.queryParam("columns") != null) {
            door.open(ctx, Right.ENTER);
        }
        boolean columns =
                sheet.state() == State.SENT
                        || (sheet.state() == State.CHECKED && ctx.queryParam("columns") != null);
        if (columns) {
            columns(ctx, register, sheet, List.of());
        } else if (sheet.state() == State.CHECKED && sheet.whole()) {
            ctx.render("shares/exchange/restore.peb", with(ctx, Map.of("sheet", sheet)));
        } else if (sheet.state() == State.CHECKED) {
            report(ctx, register, sheet, List.of());
        } else {
            ctx.render("shares/exchange/import.peb", with(ctx, views.state(Viewer.of(ctx), sheet)));
        }
    }

    private void columns(Context ctx, Register register, Import sheet, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var sample = imports.sample(register, viewer, sheet.id());
        var model = with(ctx, views.columns(viewer, register, sheet, sample));
        model.put("problems", problems);
        ctx.render("shares/exchange/columns.peb", model);
    }

    private void map(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var sheet = imports.find(register, Viewer.of(ctx), number(ctx));
        var form = ColumnsForm.read(sheet, it -> typed(ctx, it));
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            columns(ctx, register, sheet.mapped(form.mapping(), form.common()), problems);
            return;
        }
        imports.map(register, Viewer.of(ctx), sheet.id(), form.mapping(), form.common());
        Redirects.seeOther(ctx, path(register, sheet.id()));
    }

    private void report(Context ctx, Register register, Import sheet, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var text = typed(ctx, "after");
        long after = text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
        var wrong = imports.wrong(register, viewer, sheet.id(), after, SHOWN);
        var model = with(ctx, views.wrong(viewer, sheet, wrong, SHOWN));
        var totals = imports.totals(register, viewer, sheet.id());
        model.put("totals", views.totals(viewer, register, totals, it -> typed(ctx, it)));
        model.put("problems", problems);
        var waits = imports.waits(viewer, register, sheet.id());
        model.put("waits", waits.map(Proposal::path).orElse(""));
        boolean enters = RegisterDoor.standing(ctx).may(Right.ENTER);
        model.put("drops", enters);
        model.put("brings", waits.isEmpty() && enters);
        ctx.render("shares/exchange/report.peb", model);
    }

    private void bring(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(register, viewer, number(ctx));
        if (!sheet.right()) {
            throw new MeentException(Code.CONFLICT, "import " + sheet.id() + " is not right");
        }
        var found = sheet.whole() ? List.<Total>of() : imports.totals(register, viewer, sheet.id());
        var form = TotalsForm.read(found, it -> typed(ctx, it));
        var problems = form.check(found);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            report(ctx, register, sheet, problems);
            return;
        }
        boolean asked =
                imports.bring(viewer, RegisterDoor.standing(ctx), sheet.id(), form.totals());
        Flash.say(ctx, asked ? "shares.import.asked" : "shares.import.begun");
        Redirects.seeOther(ctx, path(register, sheet.id()));
    }

    private void drop(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        imports.drop(register, Viewer.of(ctx), number(ctx));
        Flash.say(ctx, "shares.import.dropped");
        Redirects.seeOther(ctx, "/shares/" + register.id() + "/import");
    }

    private static Map<String, Object> with(Context ctx, Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("head", RegisterHead.of(ctx, "papers"));
        return all;
    }

    private static String path(Register register, long id) {
        return "/shares/" + register.id() + "/import/" + id;
    }

    private static long number(Context ctx) {
        return RegisterDoor.number(ctx, "import");
    }

    private static String typed(Context ctx, String field) {
        var value = ctx.formParam(field);
        return Objects.requireNonNullElse(value == null ? ctx.queryParam(field) : value, "")
                .strip();
    }
}
