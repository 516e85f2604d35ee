package coop.meent.sharing.bookings;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// When things are free, closures and the queue, for programs.
final class TimesApi {
    private static final int MOST_DAYS = 92;
    private static final String THING = "/things/{id}";

    private final BookingsPart part;
    private final BookingApi bookings;
    private final Clock clock;

    TimesApi(BookingsPart part, BookingApi bookings, Clock clock) {
        this.part = part;
        this.bookings = bookings;
        this.clock = clock;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(THING + "/availability", Access.EVERYONE, this::availability)
                        .described(BookingOperations.AVAILABILITY),
                Route.post(THING + "/closures", in, bookings.granted(this::close))
                        .described(BookingOperations.CLOSE),
                Route.post(THING + "/queue", in, bookings.granted(this::join))
                        .described(BookingOperations.JOIN),
                Route.get("/queue", in, this::queue).described(BookingOperations.QUEUE),
                Route.delete("/queue/{line}", in, this::leave).described(BookingOperations.LEAVE));
    }

    private void availability(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = part.bookings().thing(viewer, Asked.id(ctx, "id"));
        var calendar =
                part.bookings().calendars(viewer, List.of(thing), within(ctx)).get(thing.id());
        if (calendar == null) {
            throw MeentException.notFound(thing.subject());
        }
        ctx.json(BookingJson.Availability.of(thing.id(), thing.rules().units(), calendar));
    }

    // a month from today unless the query says otherwise
    private Span within(Context ctx) {
        var today = LocalDate.now(clock);
        var query = Asked.query(ctx);
        var from = day(query.apply("from"), today);
        var until = day(query.apply("to"), from.plusDays(30));
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw range();
        }
        return new Span(
                from.atStartOfDay(clock.getZone()).toInstant(),
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private static LocalDate day(String typed, LocalDate usual) {
        try {
            var day = typed.isEmpty() ? usual : LocalDate.parse(typed);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw range();
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw range();
        }
    }

    private static MeentException range() {
        return BookingInput.wrong(Problem.of("to", "bookings.problem.range", MOST_DAYS));
    }

    private void close(Context ctx) {
        var sent = ctx.bodyAsClass(BookingInput.Time.class);
        var viewer = Viewer.of(ctx);
        var closed = part.changes().close(viewer, Asked.id(ctx, "id"), sent.wish(), sent.reason());
        bookings.made(ctx, closed);
    }

    private void join(Context ctx) {
        var wish = ctx.bodyAsClass(BookingInput.Time.class).wish();
        var waiter = part.queue().join(Viewer.of(ctx), Asked.id(ctx, "id"), wish);
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/sharing/queue")
                .json(new BookingJson.Made(waiter.id()));
    }

    private void queue(Context ctx) {
        var items =
                part.queue().mine(Viewer.of(ctx)).stream().map(BookingJson.WaiterOut::of).toList();
        ctx.json(new BookingJson.Waiting(items, null));
    }

    private void leave(Context ctx) {
        part.queue().leave(Viewer.of(ctx), Asked.id(ctx, "line"));
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
