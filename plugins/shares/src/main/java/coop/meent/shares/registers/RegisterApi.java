package coop.meent.shares.registers;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Registers and who may see them, for programs.
final class RegisterApi {
    private static final int LINES = 100;

    private final Registers registers;
    private final RegisterDoor door;
    private final OpenPages opening;
    private final MandatePages giving;
    private final Mandates mandates;
    private final AccessLog log;

    RegisterApi(
            Registers registers,
            RegisterDoor door,
            OpenPages opening,
            MandatePages giving,
            AccessLog log) {
        this.registers = registers;
        this.door = door;
        this.opening = opening;
        this.giving = giving;
        this.mandates = giving.mandates();
        this.log = log;
    }

    List<Route> routes() {
        var desk = RegisterDoor.DESK;
        var all = Operation.answering("Registers that you may see", RegisterJson.All.class);
        return List.of(
                Route.get("/registers", desk, this::all).described(all),
                Route.post("/registers", Access.ADMINISTRATOR, this::open).described(opening()),
                Route.get("/registers/{register}", desk, this::one)
                        .described(Operation.answering("One register", RegisterJson.One.class))
                        .sample("/registers/1"),
                Route.get("/registers/{register}/mandates", desk, this::mandates)
                        .described(
                                Operation.answering(
                                        "Who of outside may see a register",
                                        RegisterJson.Mandates.class))
                        .sample("/registers/1/mandates"),
                Route.post("/registers/{register}/mandates", desk, this::grant).described(grant()),
                Route.delete("/registers/{register}/mandates/{no}", desk, this::revoke)
                        .described(Operation.doing("Take a mandate back")),
                Route.get("/registers/{register}/log", desk, this::log)
                        .described(
                                Operation.answering(
                                        "Who of outside saw what, the newest first",
                                        RegisterJson.Log.class,
                                        "before"))
                        .sample("/registers/1/log"));
    }

    private static Operation opening() {
        return Operation.answering("Open a register for an organisation", RegisterJson.One.class)
                .taking(RegisterJson.ToOpen.class, RegisterJson.ToOpen.EXAMPLE)
                .with(201);
    }

    private static Operation grant() {
        var example =
                """
                {"provider": "2", "person": "all", "rights": "view", "from": "2030-01-01", \
                "until": "2030-12-31"}
                """;
        return Operation.answering(
                        "Let a helpdesk or an auditor into a register", RegisterJson.Mandates.class)
                .taking(RegisterJson.ToGrant.class, example)
                .with(201);
    }

    private void all(Context ctx) {
        var all = registers.of(Viewer.of(ctx)).stream().map(RegisterJson.One::of).toList();
        ctx.json(new RegisterJson.All(all));
    }

    private void one(Context ctx) {
        ctx.json(RegisterJson.One.of(door.open(ctx, Right.VIEW)));
    }

    private void open(Context ctx) {
        var sent = ctx.bodyAsClass(RegisterJson.ToOpen.class);
        var fields = new TreeMap<String, String>();
        put(fields, "organisation", sent.organisation());
        put(fields, "name", sent.name());
        put(fields, "country", sent.country());
        put(fields, "liability", sent.liability());
        put(fields, "founded", sent.founded());
        put(fields, "yearStart", sent.yearStart());
        var form = OpenForm.read(it -> fields.getOrDefault(it, ""));
        refuse(opening.check(form));
        var made = registers.find(opening.open(Viewer.of(ctx), form)).orElseThrow();
        ctx.status(HttpStatus.CREATED).json(RegisterJson.One.of(made));
    }

    private void mandates(Context ctx) {
        answer(ctx, MandatePages.inside(door, ctx));
    }

    private void answer(Context ctx, Register register) {
        var all = mandates.in(Viewer.of(ctx), register);
        ctx.json(new RegisterJson.Mandates(all.stream().map(RegisterJson.Given::of).toList()));
    }

    private void grant(Context ctx) {
        var register = door.open(ctx, Right.GRANT);
        var sent = ctx.bodyAsClass(RegisterJson.ToGrant.class);
        var fields = new TreeMap<String, String>();
        put(fields, "provider", sent.provider());
        put(fields, "person", sent.person());
        put(fields, "rights", sent.rights());
        put(fields, "from", sent.from());
        put(fields, "until", sent.until());
        var form = MandateForm.read(it -> fields.getOrDefault(it, ""));
        refuse(giving.check(form));
        mandates.grant(Viewer.of(ctx), register, giving.mandate(form, register, Viewer.of(ctx)));
        answer(ctx.status(HttpStatus.CREATED), register);
    }

    private void revoke(Context ctx) {
        var register = door.open(ctx, Right.GRANT);
        mandates.revoke(Viewer.of(ctx), register, ProposalPages.number(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void log(Context ctx) {
        var register = MandatePages.inside(door, ctx);
        var lines = log.lines(Viewer.of(ctx), register, LogPages.before(ctx), LINES);
        ctx.json(new RegisterJson.Log(lines.stream().map(RegisterJson.Seen::of).toList()));
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        fields.put(name, Objects.requireNonNullElse(value, ""));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
