package coop.meent.shares.papers;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.BatchStore.Batch;
import coop.meent.shares.papers.BatchStore.Kind;
import coop.meent.shares.papers.BatchStore.Wanted;
import coop.meent.shares.papers.PaperDesk.Outcome;
import coop.meent.shares.papers.PaperDoor.Asked;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Hands out papers: to whoever keeps the register, and to a holder its own.
final class PaperPages {
    private static final String PAPERS = "/{register}/papers";
    private static final String OWN = "/{register}/own/papers";

    private final RegisterDoor door;
    private final PaperDesk desk;
    private final Batches batches;
    private final PaperDoor papers;

    PaperPages(RegisterDoor door, PaperDesk desk, Batches batches, PaperDoor papers) {
        this.door = door;
        this.desk = desk;
        this.batches = batches;
        this.papers = papers;
    }

    List<Route> routes() {
        var strong = RegisterDoor.DESK;
        return List.of(
                Route.get(PAPERS, strong, this::show).sample("/1/papers"),
                Route.get(PAPERS + "/extract", strong, this::extract).sample("/1/papers/extract"),
                Route.post(PAPERS + "/extract", strong, this::beginExtract),
                Route.get(PAPERS + "/certificate/{holder}", strong, this::certificate)
                        .sample("/1/papers/certificate/1"),
                Route.post(PAPERS + "/certificates", strong, this::beginCertificates),
                Route.get(PAPERS + "/batch/{batch}", strong, this::zip).sample("/1/papers/batch/1"),
                Route.get(OWN + "/certificate/{holder}", Access.SIGNED_IN, this::ownCertificate)
                        .sample("/1/own/papers/certificate/4"),
                Route.get(OWN + "/extract/{class}", strong, this::ownExtract)
                        .sample("/1/own/papers/extract/1"),
                Route.post(OWN + "/extract/{class}", strong, this::beginOwn),
                Route.get(OWN + "/extract/{class}/{batch}", strong, this::ownZip)
                        .sample("/1/own/papers/extract/1/1"));
    }

    private void show(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var made = batches.all(Viewer.of(ctx), register);
        ctx.render(
                "shares/papers/index.peb",
                Map.of(
                        "head", RegisterHead.of(ctx, "papers"),
                        "register", register.id(),
                        "enters", RegisterDoor.standing(ctx).may(Right.ENTER),
                        "today", desk.today(),
                        "batches", made));
    }

    private void extract(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        extract(ctx, register, PaperDoor.only(ctx), "/shares/" + register.id() + "/papers/extract");
    }

    private void ownExtract(Context ctx) {
        var register = register(ctx);
        extract(ctx, register, OptionalInt.of(ownClass(ctx, register)), ownPath(ctx, register));
    }

    private static String ownPath(Context ctx, Register register) {
        return "/shares/" + register.id() + "/own/papers/extract/" + ctx.pathParam("class");
    }

    private int ownClass(Context ctx, Register register) {
        int shareClass = PaperDoor.number(ctx.pathParam("class")).orElseThrow();
        var viewer = Viewer.of(ctx);
        if (!desk.inClass(viewer, register, desk.own(viewer, register), shareClass)) {
            throw RegisterDoor.none();
        }
        return shareClass;
    }

    private void extract(Context ctx, Register register, OptionalInt only, String path) {
        switch (papers.asked(ctx, register)) {
            case Asked.Refused(var why) -> refuse(ctx, why);
            case Asked.Fine fine -> {
                if (desk.lengthy(fine.request(), fine.state(), only)) {
                    lengthy(ctx, fine.request(), only, path);
                } else {
                    papers.extract(ctx, fine, only);
                }
            }
        }
    }

    private void lengthy(Context ctx, Request request, OptionalInt only, String path) {
        var wanted = wanted(only, request.language());
        var made =
                batches.all(request.viewer(), request.register()).stream()
                        .filter(it -> it.batch().wanted().equals(wanted))
                        .toList();
        var files = path.contains("/own/") ? path : path.replaceFirst("extract$", "batch");
        ctx.render(
                "shares/papers/lengthy.peb",
                Map.of(
                        "path",
                        path,
                        "only",
                        only.isPresent() ? Integer.toString(only.getAsInt()) : "",
                        "day",
                        request.day(),
                        "lines",
                        Extracts.PART,
                        "files",
                        files,
                        "batches",
                        made));
    }

    private static Wanted wanted(OptionalInt only, String language) {
        return new Wanted(Kind.EXTRACT, only, language);
    }

    private void beginExtract(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var typed = ctx.formParam("class");
        var only = typed == null || typed.isEmpty() ? OptionalInt.empty() : PaperDoor.number(typed);
        begin(ctx, register, wanted(only, Viewer.of(ctx).language()), papersPath(register));
    }

    private void beginOwn(Context ctx) {
        var register = register(ctx);
        var only = OptionalInt.of(ownClass(ctx, register));
        begin(ctx, register, wanted(only, Viewer.of(ctx).language()), ownPath(ctx, register));
    }

    private void beginCertificates(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var wanted = new Wanted(Kind.CERTIFICATES, OptionalInt.empty(), "");
        begin(ctx, register, wanted, papersPath(register));
    }

    private static String papersPath(Register register) {
        return "/shares/" + register.id() + "/papers";
    }

    private void begin(Context ctx, Register register, Wanted wanted, String page) {
        switch (papers.asked(ctx, register)) {
            case Asked.Refused(var why) -> refuse(ctx, why);
            case Asked.Fine fine -> {
                var batch = batches.begin(fine.request(), wanted, page).orElseThrow();
                Redirects.seeOther(ctx, batches.progress(batch));
            }
        }
    }

    private void certificate(Context ctx) {
        certificate(ctx, door.open(ctx, Right.VIEW));
    }

    private void ownCertificate(Context ctx) {
        var register = register(ctx);
        if (!desk.own(Viewer.of(ctx), register).contains(RegisterDoor.number(ctx, "holder"))) {
            throw RegisterDoor.none();
        }
        certificate(ctx, register);
    }

    private void certificate(Context ctx, Register register) {
        long holder = RegisterDoor.number(ctx, "holder");
        switch (papers.asked(ctx, register)) {
            case Asked.Refused(var why) -> refuse(ctx, why);
            case Asked.Fine fine -> {
                switch (desk.certificate(fine.request(), holder)) {
                    case Outcome.Refused(var why) -> refuse(ctx, why);
                    case Outcome.Made(var file) ->
                            papers.certificate(ctx, fine.request(), holder, file);
                }
            }
        }
    }

    private void zip(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        papers.zip(ctx, register, done(ctx, register));
    }

    private void ownZip(Context ctx) {
        var register = register(ctx);
        var only = OptionalInt.of(ownClass(ctx, register));
        var batch = done(ctx, register);
        if (batch.wanted().kind() != Kind.EXTRACT || !batch.wanted().only().equals(only)) {
            throw RegisterDoor.none();
        }
        papers.zip(ctx, register, batch);
    }

    private Batch done(Context ctx, Register register) {
        var no = PaperDoor.number(ctx.pathParam("batch"));
        var batch = batches.find(Viewer.of(ctx), register, no);
        if (!batch.done()) {
            throw MeentException.notFound("batch that is done");
        }
        return batch;
    }

    private Register register(Context ctx) {
        return door.find(ctx).orElseThrow(RegisterDoor::none).register();
    }

    private static void refuse(Context ctx, Refusal refusal) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.render(
                "shares/papers/refused.peb",
                Map.of("reason", refusal.reason(), "details", refusal.details()));
    }
}
