package coop.meent.shares.exchange;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.exchange.ImportJson.Said;
import coop.meent.shares.exchange.ImportJson.ToBring;
import coop.meent.shares.exchange.ImportJson.ToMap;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Bringing an older register in, for programs: send, say what the columns hold, read the report,
/// bring in or drop.
final class ImportApi {
    private static final String PATH = "/registers/{register}/imports";
    private static final String ONE = PATH + "/{import}";
    private static final int SHOWN = 100;

    private final RegisterDoor door;
    private final Reception reception;
    private final Imports imports;
    private final Texts texts;

    ImportApi(RegisterDoor door, Reception reception, Imports imports, Texts texts) {
        this.door = door;
        this.reception = reception;
        this.imports = imports;
        this.texts = texts;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        return List.of(
                Route.get(PATH, desk, this::list)
                        .described(listing())
                        .sample("/registers/1/imports"),
                Route.post(PATH, desk, this::send).described(sending()).taking(Reception.LARGEST),
                Route.get(ONE, desk, this::show)
                        .described(Operation.answering("How far an import is", ImportJson.class)),
                Route.get(ONE + "/lines", desk, this::lines)
                        .described(
                                Operation.answering(
                                        "Lines that are not right, and why",
                                        ImportJson.Lines.class,
                                        "after")),
                Route.put(ONE + "/columns", desk, this::map)
                        .described(
                                Operation.answering(
                                                "Say what the columns hold, and have it checked",
                                                ImportJson.class)
                                        .taking(ToMap.class, ToMap.EXAMPLE)
                                        .with(202)),
                Route.post(ONE + "/bring", desk, this::bring).described(bringing()),
                Route.delete(ONE, desk, this::drop)
                        .described(Operation.doing("Forget what is not brought in")));
    }

    private static Operation listing() {
        return Operation.answering("What was sent to be brought in", ImportJson.All.class);
    }

    private static Operation sending() {
        return Operation.answering(
                        "Send an older register, as the part sheet of multipart/form-data: CSV, Excel or a whole export",
                        ImportJson.class)
                .with(201);
    }

    private static Operation bringing() {
        return Operation.answering(
                        "Bring it in, if it comes to what the older register says; many lines wait for a second person",
                        ImportJson.class)
                .taking(ToBring.class, ToBring.EXAMPLE)
                .with(202);
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var all =
                imports.latest(register, Viewer.of(ctx)).stream()
                        .map(it -> ImportJson.of(it, List.of(), Optional.empty()))
                        .toList();
        ctx.json(new ImportJson.All(all));
    }

    private void send(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var file = ctx.isMultipart() ? ImportPages.sent(ctx) : Optional.<Reception.Sent>empty();
        try {
            long id = reception.send(register, Viewer.of(ctx), file);
            ctx.status(HttpStatus.CREATED).header("Location", path(register, id));
            answer(ctx, register, id);
        } catch (Unfit unfit) {
            throw invalid("sheet", unfit);
        }
    }

    private void show(Context ctx) {
        answer(ctx, door.open(ctx, Right.VIEW), number(ctx));
    }

    private void lines(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var viewer = Viewer.of(ctx);
        var asked = Objects.requireNonNullElse(ctx.queryParam("after"), "0");
        long after = asked.matches("\\d{1,12}") ? Long.parseLong(asked) : 0;
        long id = imports.find(register, viewer, number(ctx)).id();
        var wrong = imports.wrong(register, viewer, id, after, SHOWN);
        ctx.json(ImportJson.Lines.of(wrong, SHOWN, texts, viewer.language()));
    }

    private void map(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(register, viewer, number(ctx));
        var sent = ctx.bodyAsClass(ToMap.class);
        var form = ColumnsForm.of(sheet, sent.columns(), sent.common());
        refuse(form.check());
        imports.map(register, viewer, sheet.id(), form.mapping(), form.common());
        answer(ctx.status(HttpStatus.ACCEPTED), register, sheet.id());
    }

    private void bring(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(register, viewer, number(ctx));
        if (!sheet.right()) {
            throw new MeentException(Code.CONFLICT, "import " + sheet.id() + " is not right");
        }
        var found = sheet.whole() ? List.<Total>of() : imports.totals(register, viewer, sheet.id());
        var sent =
                Objects.requireNonNullElse(
                        ctx.bodyAsClass(ToBring.class).totals(), List.<Said>of());
        var form = TotalsForm.of(found, sent);
        refuse(form.check(found));
        try {
            imports.bring(viewer, RegisterDoor.standing(ctx), sheet.id(), form.totals());
        } catch (Unfit unfit) {
            throw invalid("totals", unfit);
        }
        answer(ctx.status(HttpStatus.ACCEPTED), register, sheet.id());
    }

    private void drop(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        imports.drop(register, Viewer.of(ctx), number(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void answer(Context ctx, Register register, long id) {
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(register, viewer, id);
        boolean counted = sheet.state() == State.CHECKED && !sheet.whole();
        var totals = counted ? imports.totals(register, viewer, id) : List.<Total>of();
        var waits = imports.waits(viewer, register, id).map(Proposal::path);
        ctx.json(ImportJson.of(sheet, totals, waits));
    }

    private static String path(Register register, long id) {
        return "/api/v1/shares/registers/" + register.id() + "/imports/" + id;
    }

    private static long number(Context ctx) {
        return RegisterDoor.number(ctx, "import");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private static MeentException invalid(String field, Unfit unfit) {
        return MeentException.invalid(
                List.of(Problem.of(field, unfit.key(), Reception.MOST_LINES)));
    }
}
