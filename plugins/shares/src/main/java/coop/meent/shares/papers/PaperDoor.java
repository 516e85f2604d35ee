package coop.meent.shares.papers;

import coop.meent.api.MeentException;
import coop.meent.api.Viewer;
import coop.meent.shares.papers.BatchStore.Batch;
import coop.meent.shares.registers.Register;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// What a request asks a paper of, and the files that answer it; for pages and programs alike.
final class PaperDoor {
    private static final String PDF = "application/pdf";

    private final PaperDesk desk;
    private final Batches batches;

    PaperDoor(PaperDesk desk, Batches batches) {
        this.desk = desk;
        this.batches = batches;
    }

    /// A paper that can be made, or why not.
    sealed interface Asked {
        record Fine(Request request, State state) implements Asked {}

        record Refused(Refusal why) implements Asked {}
    }

    /// {@return what is asked for in the field `asOf`, or in the query}
    Asked asked(Context ctx, Register register) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("asOf"), "");
        return asked(ctx, register, Objects.requireNonNullElse(ctx.formParam("asOf"), typed));
    }

    /// @param typed the day; empty for today
    Asked asked(Context ctx, Register register, String typed) {
        var day = day(typed);
        if (day.isEmpty()) {
            return new Asked.Refused(Refusal.of("day"));
        }
        var refusal = desk.refusal(register, day.get());
        if (refusal.isPresent()) {
            return new Asked.Refused(refusal.get());
        }
        var viewer = Viewer.of(ctx);
        var request = new Request(viewer, register, day.get(), viewer.language());
        return desk.state(request)
                .<Asked>map(it -> new Asked.Fine(request, it))
                .orElseGet(() -> new Asked.Refused(Refusal.of("empty")));
    }

    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.isEmpty() ? desk.today() : LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// {@return the class in the query; empty for all}
    static OptionalInt only(Context ctx) {
        var only = ctx.queryParam("class");
        return only == null || only.isEmpty() ? OptionalInt.empty() : number(only);
    }

    static OptionalInt number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw MeentException.notFound("number");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    void extract(Context ctx, Asked.Fine asked, OptionalInt only) {
        var request = asked.request();
        headed(ctx, PDF, "uittreksel-%d-%s.pdf".formatted(request.register().id(), request.day()));
        try (var out = ctx.res().getOutputStream()) {
            desk.extract(request, asked.state(), only, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void certificate(Context ctx, Request request, long holder, byte[] file) {
        headed(ctx, PDF, "certificaat-%d-%s.pdf".formatted(holder, request.day()));
        ctx.result(file);
    }

    void zip(Context ctx, Register register, Batch batch) {
        headed(ctx, "application/zip", batch.wanted().kind().zip(batch.no()));
        try (var out = ctx.res().getOutputStream()) {
            batches.write(Viewer.of(ctx), register, batch, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void headed(Context ctx, String type, String name) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.header("Cache-Control", "private, no-store");
    }
}
