package coop.meent.compass.answering;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.compass.answering.Asking.Item;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One's own answers for programs, under the rules of the pages.
final class AnswerApi {
    private static final String EXAMPLE =
            """
            {"answer": "4", "evidence": "Het verslag van mei", "quotable": true, "role": "staff"}\
            """;

    private final Seats seats;
    private final Answering answering;
    private final Texts texts;

    AnswerApi(Platform platform, Seats seats, Answering answering) {
        this.seats = seats;
        this.answering = answering;
        this.texts = platform.texts();
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/scans/{scan}/answers", in, this::list)
                        .described(
                                Operation.answering(
                                        "The questions of a scan, with your own answers",
                                        AnswerJson.Own.class)),
                Route.put("/scans/{scan}/answers/{question}", in, this::put)
                        .described(
                                Operation.answering(
                                                "Answer a question of a scan; the first answer says as whom",
                                                AnswerJson.Out.class)
                                        .taking(AnswerJson.Input.class, EXAMPLE)));
    }

    private void list(Context ctx) {
        var seat = seat(ctx);
        ctx.json(AnswerJson.Own.of(seat, asking(ctx, seat)));
    }

    private Seat seat(Context ctx) {
        return seats.of(Viewer.of(ctx), Asked.id(ctx, "scan"));
    }

    private Asking asking(Context ctx, Seat seat) {
        return seats.asking(seat.scan(), Viewer.of(ctx).language());
    }

    private void put(Context ctx) {
        var input = ctx.bodyAsClass(AnswerJson.Input.class);
        var question = ctx.pathParam("question");
        var sheet = input.sheet(question);
        var seat = seat(ctx);
        if (!seats.asked(seat.scan(), question)) {
            throw MeentException.notFound("such question");
        }
        check(sheet.check());
        var begun = seat.respondent().isPresent() ? seat : begin(ctx, seat, input);
        if (begun.respondent().isEmpty()) {
            refuse(ctx, "closed", null);
            return;
        }
        var asking = asking(ctx, begun);
        var saved = answering.save(begun, sheet, asking.ids());
        if (saved.closed()) {
            refuse(ctx, "closed", null);
        } else if (!saved.retired().isEmpty()) {
            refuse(ctx, "retired", null);
        } else {
            answer(ctx, asking.find(question).orElseThrow(), sheet, saved);
        }
    }

    private Seat begin(Context ctx, Seat seat, AnswerJson.Input input) {
        var role = OwnPages.role(seat.scan(), Objects.requireNonNullElse(input.role(), ""));
        if (role.isEmpty()) {
            check(List.of(Problem.of("role", "answering.problem.role")));
        }
        answering.begin(Viewer.of(ctx), seat.scan().id(), role.orElseThrow());
        return seat(ctx);
    }

    private void answer(Context ctx, Item item, Sheet sheet, Answering.Saved saved) {
        var there = saved.clashes().get(item.id());
        if (there == null) {
            ctx.json(AnswerJson.Out.of(item, sheet.of(item.id()).orElseThrow()));
        } else {
            refuse(ctx, "changed", AnswerJson.Out.of(item, there));
        }
    }

    private static void check(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private void refuse(Context ctx, String code, AnswerJson.@Nullable Out there) {
        var why = texts.text(Viewer.of(ctx).language(), "answering.problem." + code);
        ctx.status(HttpStatus.CONFLICT)
                .json(
                        new AnswerJson.Refused(
                                "about:blank",
                                "Conflict",
                                HttpStatus.CONFLICT.getCode(),
                                why,
                                code,
                                there))
                .contentType("application/problem+json");
    }
}
