package coop.meent.shares.papers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.BatchStore.Kind;
import coop.meent.shares.papers.BatchStore.Wanted;
import coop.meent.shares.papers.PaperDesk.Outcome;
import coop.meent.shares.papers.PaperDoor.Asked;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// Papers for programs: an extract or a certificate at once, many of them as work that lasts.
final class PaperApi {
    private static final String PATH = "/registers/{register}";
    private static final String BATCH = PATH + "/papers/{batch}";

    private final RegisterDoor door;
    private final PaperDesk desk;
    private final Batches batches;
    private final PaperDoor papers;

    PaperApi(RegisterDoor door, PaperDesk desk, Batches batches, PaperDoor papers) {
        this.door = door;
        this.desk = desk;
        this.batches = batches;
        this.papers = papers;
    }

    List<Route> routes() {
        var strong = RegisterDoor.DESK;
        return List.of(
                Route.get(PATH + "/extract", strong, this::extract)
                        .described(file("The statutory extract as a PDF", "asOf", "class"))
                        .sample("/registers/1/extract"),
                Route.get(PATH + "/holders/{holder}/certificate", strong, this::certificate)
                        .described(file("The certificate of a holder as a PDF", "asOf"))
                        .sample("/registers/1/holders/1/certificate"),
                Route.get(PATH + "/papers", strong, this::list)
                        .described(
                                Operation.answering(
                                        "Papers that were made many at once", PaperJson.All.class))
                        .sample("/registers/1/papers"),
                Route.post(PATH + "/papers/certificates", strong, this::certificates)
                        .described(beginning("Make certificates for everybody")),
                Route.post(PATH + "/papers/extract", strong, this::longExtract)
                        .described(beginning("Make an extract in parts, however long it is")),
                Route.get(BATCH, strong, this::show)
                        .described(Operation.answering("How far papers are", PaperJson.class)),
                Route.get(BATCH + "/file", strong, this::zip)
                        .described(file("The papers, zipped, once they are done")));
    }

    private static Operation file(String said, String... query) {
        return Operation.answering(said, Object.class, query);
    }

    private static Operation beginning(String said) {
        return Operation.answering(said, PaperJson.class)
                .taking(PaperJson.Wish.class, PaperJson.Wish.EXAMPLE)
                .with(202);
    }

    private void extract(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var only = PaperDoor.only(ctx);
        var fine = fine(papers.asked(ctx, register));
        if (desk.lengthy(fine.request(), fine.state(), only)) {
            throw MeentException.invalid(
                    List.of(Problem.of("class", "shares.papers.lengthy.api", Extracts.PART)));
        }
        papers.extract(ctx, fine, only);
    }

    private void certificate(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        long holder = RegisterDoor.number(ctx, "holder");
        var request = fine(papers.asked(ctx, register)).request();
        switch (desk.certificate(request, holder)) {
            case Outcome.Refused(var why) -> throw invalid(why);
            case Outcome.Made(var file) -> papers.certificate(ctx, request, holder, file);
        }
    }

    private void list(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var all =
                batches.all(Viewer.of(ctx), register).stream()
                        .map(it -> PaperJson.of(register.id(), it.batch()))
                        .toList();
        ctx.json(new PaperJson.All(all));
    }

    private void certificates(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        begin(ctx, register, new Wanted(Kind.CERTIFICATES, OptionalInt.empty(), ""));
    }

    private void longExtract(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var only = ctx.bodyAsClass(PaperJson.Wish.class).shareClass();
        var wanted = only == null ? OptionalInt.empty() : OptionalInt.of(only);
        begin(ctx, register, new Wanted(Kind.EXTRACT, wanted, Viewer.of(ctx).language()));
    }

    private void begin(Context ctx, Register register, Wanted wanted) {
        var day = ctx.bodyAsClass(PaperJson.Wish.class).asOf();
        var fine = fine(papers.asked(ctx, register, Objects.requireNonNullElse(day, "")));
        var page = "/shares/" + register.id() + "/papers";
        var batch = batches.begin(fine.request(), wanted, page).orElseThrow();
        var path = "/api/v1/shares/registers/%d/papers/%d".formatted(register.id(), batch.no());
        ctx.status(HttpStatus.ACCEPTED).header("Location", path);
        ctx.json(PaperJson.of(register.id(), batch));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var batch = batches.find(Viewer.of(ctx), register, number(ctx));
        ctx.json(PaperJson.of(register.id(), batch));
    }

    private void zip(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var batch = batches.find(Viewer.of(ctx), register, number(ctx));
        if (!batch.done()) {
            throw new MeentException(Code.CONFLICT, "papers " + batch.no() + " are being made");
        }
        papers.zip(ctx, register, batch);
    }

    private static OptionalInt number(Context ctx) {
        return PaperDoor.number(ctx.pathParam("batch"));
    }

    private static Asked.Fine fine(Asked asked) {
        return switch (asked) {
            case Asked.Fine fine -> fine;
            case Asked.Refused(var why) -> throw invalid(why);
        };
    }

    private static MeentException invalid(Refusal why) {
        var said = Problem.of("asOf", why.reason(), why.details().toArray());
        return MeentException.invalid(List.of(said));
    }
}
