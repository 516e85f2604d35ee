package coop.meent.sharing.bookings;

import coop.meent.api.Access;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Bookings for programs, under the rules of the pages.
final class BookingApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final String ONE = "/bookings/{booking}";
    private static final String AT = "/api/v1/sharing/bookings/";

    private final BookingsPart part;
    private final Texts texts;
    private final Clock clock;

    BookingApi(BookingsPart part, Texts texts, Clock clock) {
        this.part = part;
        this.texts = texts;
        this.clock = clock;
    }

    List<Route> routes() {
        return Stream.of(asking(), deciding(), repeating()).flatMap(List::stream).toList();
    }

    private List<Route> asking() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/bookings", in, this::list).described(BookingOperations.LIST),
                Route.post("/bookings", in, granted(this::request))
                        .described(BookingOperations.REQUEST),
                Route.get(ONE, in, this::show).described(BookingOperations.SHOW));
    }

    private List<Route> deciding() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post(ONE + "/accept", in, this::accept).described(BookingOperations.ACCEPT),
                Route.post(ONE + "/refuse", in, this::refuse).described(BookingOperations.REFUSE),
                Route.post(ONE + "/cancel", in, this::cancel).described(BookingOperations.CANCEL),
                Route.post(ONE + "/change", in, granted(this::change))
                        .described(BookingOperations.CHANGE),
                Route.post(ONE + "/reopen", in, this::reopen).described(BookingOperations.REOPEN));
    }

    private List<Route> repeating() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/series", in, granted(this::series))
                        .described(BookingOperations.SERIES),
                Route.post("/series/preview", in, granted(this::preview))
                        .described(BookingOperations.PREVIEW));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = Asked.query(ctx);
        var which =
                Which.of(query.apply("which").isEmpty() ? "all" : query.apply("which"))
                        .orElseThrow(() ->
                                BookingInput.wrong(Problem.of("which", "bookings.problem.which")));
        long before = Asked.number(query.apply("cursor"), 18).orElse(Long.MAX_VALUE);
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice =
                query.apply("role").equals("owner")
                        ? part.bookings().lent(viewer, which, before, limit)
                        : part.bookings().borrowed(Actor.of(viewer), which, before, limit);
        var now = clock.instant();
        var items = slice.items().stream().map(it -> BookingJson.Out.of(it, now)).toList();
        ctx.json(new BookingJson.Piece(items, slice.next().orElse(null)));
    }

    private void request(Context ctx) {
        var sent = ctx.bodyAsClass(BookingInput.Input.class);
        var actor = Actor.of(Viewer.of(ctx));
        made(ctx, part.desk().request(actor, sent.about(), sent.request()));
    }

    void made(Context ctx, Booking booking) {
        ctx.status(HttpStatus.CREATED).header("Location", AT + booking.id());
        answer(ctx, booking.id());
    }

    private void show(Context ctx) {
        answer(ctx, id(ctx));
    }

    private void answer(Context ctx, long id) {
        var found = part.bookings().find(Actor.of(Viewer.of(ctx)), id);
        ctx.json(BookingJson.Out.of(found, clock.instant()));
    }

    private void accept(Context ctx) {
        answer(ctx, part.desk().accept(Viewer.of(ctx), id(ctx)).id());
    }

    private void refuse(Context ctx) {
        var reason = ctx.bodyAsClass(BookingInput.Reason.class).text();
        answer(ctx, part.desk().refuse(Viewer.of(ctx), id(ctx), reason).id());
    }

    private void cancel(Context ctx) {
        var reason = ctx.bodyAsClass(BookingInput.Reason.class).text();
        answer(ctx, part.desk().cancel(Actor.of(Viewer.of(ctx)), id(ctx), reason).id());
    }

    private void change(Context ctx) {
        var wish = ctx.bodyAsClass(BookingInput.Time.class).wish();
        answer(ctx, part.changes().change(Actor.of(Viewer.of(ctx)), id(ctx), wish).id());
    }

    private void reopen(Context ctx) {
        answer(ctx, part.changes().reopen(Viewer.of(ctx), id(ctx)).id());
    }

    private void series(Context ctx) {
        var sent = ctx.bodyAsClass(BookingInput.SeriesInput.class);
        var actor = Actor.of(Viewer.of(ctx));
        boolean confirmed = Boolean.TRUE.equals(sent.confirmed());
        var outcome =
                part.series().book(actor, sent.about(), sent.request(), sent.repeats(), confirmed);
        ctx.json(
                new BookingJson.SeriesOut(
                        outcome.booked().stream().map(Booking::id).toList(),
                        BookingJson.OccurrenceOut.of(outcome.occurrences())));
    }

    private void preview(Context ctx) {
        var sent = ctx.bodyAsClass(BookingInput.SeriesInput.class);
        var actor = Actor.of(Viewer.of(ctx));
        var times = part.series().preview(actor, sent.about(), sent.request(), sent.repeats());
        ctx.json(new BookingJson.SeriesOut(List.of(), BookingJson.OccurrenceOut.of(times)));
    }

    /// {@return the same, answering what cannot be granted: 422 for a wish that is wrong, 409 with
    /// the next free times for all else}
    Handler granted(Handler work) {
        return ctx -> {
            try {
                work.handle(ctx);
            } catch (Refused refused) {
                refuse(ctx, refused);
            }
        };
    }

    private void refuse(Context ctx, Refused refused) {
        if (refused.refusal().wrong()) {
            throw BookingInput.wrong(refused.problem());
        }
        var why =
                texts.text(
                        Viewer.of(ctx).language(),
                        refused.problem().key(),
                        refused.problem().arguments().toArray());
        ctx.status(HttpStatus.CONFLICT)
                .json(
                        new BookingJson.RefusedOut(
                                "about:blank",
                                "Conflict",
                                HttpStatus.CONFLICT.getCode(),
                                why,
                                refused.refusal().code(),
                                BookingJson.SpanOut.of(refused.next())))
                .contentType("application/problem+json");
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "booking");
    }
}
