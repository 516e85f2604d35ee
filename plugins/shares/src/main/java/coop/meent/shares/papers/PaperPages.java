package coop.meent.shares.papers;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.PaperDesk.Outcome;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Hands out papers: to whoever keeps the register, and to a holder its own.
final class PaperPages {
    private static final String PDF = "application/pdf";

    private final RegisterDoor door;
    private final PaperDesk desk;
    private final Batches batches;

    PaperPages(RegisterDoor door, PaperDesk desk, Batches batches) {
        this.door = door;
        this.desk = desk;
        this.batches = batches;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/{register}/papers", RegisterDoor.DESK, this::show).sample("/1/papers"),
                Route.get("/{register}/papers/extract", RegisterDoor.DESK, this::extract)
                        .sample("/1/papers/extract"),
                Route.get(
                                "/{register}/papers/certificate/{holder}",
                                RegisterDoor.DESK,
                                this::certificate)
                        .sample("/1/papers/certificate/1"),
                Route.post("/{register}/papers/certificates", RegisterDoor.DESK, this::begin),
                Route.get("/{register}/papers/certificates/{batch}", RegisterDoor.DESK, this::zip)
                        .sample("/1/papers/certificates/1"),
                Route.get(
                                "/{register}/own/papers/certificate/{holder}",
                                Access.SIGNED_IN,
                                this::ownCertificate)
                        .sample("/1/own/papers/certificate/4"),
                Route.get(
                                "/{register}/own/papers/extract/{class}",
                                RegisterDoor.DESK,
                                this::ownExtract)
                        .sample("/1/own/papers/extract/1"));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/registers/{register}/extract", RegisterDoor.DESK, this::extract),
                Route.get(
                        "/registers/{register}/holders/{holder}/certificate",
                        RegisterDoor.DESK,
                        this::certificate));
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
        var only = ctx.queryParam("class");
        extract(ctx, register, only == null || only.isEmpty() ? OptionalInt.empty() : number(only));
    }

    private void ownExtract(Context ctx) {
        var register = register(ctx);
        int shareClass = number(ctx.pathParam("class")).orElseThrow();
        var viewer = Viewer.of(ctx);
        if (!desk.inClass(viewer, register, desk.own(viewer, register), shareClass)) {
            throw RegisterDoor.none();
        }
        extract(ctx, register, OptionalInt.of(shareClass));
    }

    private void extract(Context ctx, Register register, OptionalInt only) {
        var request = request(ctx, register);
        var refusal = request.flatMap(it -> desk.refusal(register, it.day()));
        var state = refusal.isPresent() ? Optional.<State>empty() : request.flatMap(desk::state);
        if (request.isEmpty() || state.isEmpty()) {
            refuse(ctx, refusal.orElseGet(() -> Refusal.of(request.isEmpty() ? "day" : "empty")));
            return;
        }
        var day = request.get().day();
        var name = "uittreksel-%d-%s.pdf".formatted(register.id(), day);
        headed(ctx, PDF, name);
        try (var out = ctx.res().getOutputStream()) {
            desk.extract(request.get(), state.get(), only, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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
        var request = request(ctx, register);
        var refusal =
                request.isEmpty()
                        ? Optional.of(Refusal.of("day"))
                        : desk.refusal(register, request.get().day());
        if (refusal.isPresent()) {
            refuse(ctx, refusal.get());
            return;
        }
        switch (desk.certificate(request.orElseThrow(), holder)) {
            case Outcome.Refused refused -> refuse(ctx, refused.why());
            case Outcome.Made made -> {
                var day = request.get().day();
                headed(ctx, PDF, "certificaat-%d-%s.pdf".formatted(holder, day));
                ctx.result(made.file());
            }
        }
    }

    private void begin(Context ctx) {
        var register = door.open(ctx, Right.ENTER);
        var request = request(ctx, register);
        var refusal = request.flatMap(it -> desk.refusal(register, it.day()));
        var work = refusal.isPresent() ? Optional.<String>empty() : request.flatMap(batches::begin);
        if (work.isEmpty()) {
            refuse(ctx, refusal.orElseGet(() -> Refusal.of(request.isEmpty() ? "day" : "empty")));
            return;
        }
        Redirects.seeOther(ctx, work.get());
    }

    private void zip(Context ctx) {
        var register = door.open(ctx, Right.VIEW);
        var batch = batches.done(Viewer.of(ctx), register, number(ctx.pathParam("batch")));
        headed(ctx, "application/zip", "certificaten-%d.zip".formatted(batch.no()));
        try (var out = ctx.res().getOutputStream()) {
            batches.write(Viewer.of(ctx), register, batch, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Register register(Context ctx) {
        return door.find(ctx).orElseThrow(RegisterDoor::none).register();
    }

    private static OptionalInt number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw MeentException.notFound("number");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<Request> request(Context ctx, Register register) {
        var viewer = Viewer.of(ctx);
        var typed = Objects.requireNonNullElse(ctx.queryParam("asOf"), "");
        var sent = Objects.requireNonNullElse(ctx.formParam("asOf"), typed);
        return day(sent).map(it -> new Request(viewer, register, it, viewer.language()));
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.isEmpty() ? desk.today() : LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static void refuse(Context ctx, Refusal refusal) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ctx.render(
                "shares/papers/refused.peb",
                Map.of("reason", refusal.reason(), "details", refusal.details()));
    }

    private static void headed(Context ctx, String type, String name) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.header("Cache-Control", "private, no-store");
    }
}
