package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.bookings.Occurrence;
import coop.meent.sharing.bookings.Refused;
import coop.meent.sharing.bookings.Repeats;
import coop.meent.sharing.bookings.SeriesDesk;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Wish;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page that shows a series before it is booked, and the queue for what others have.
final class SeriesPages {
    private static final int WEEK = 7;

    private final ThingStore things = new ThingStore();
    private final Platform platform;
    private final BookingsPart part;
    private final SeriesDesk desk;
    private final Sight sight;

    SeriesPages(Platform platform, BookingsPart part, Sight sight) {
        this.platform = platform;
        this.part = part;
        this.desk = part.series();
        this.sight = sight;
    }

    /// One time of a series.
    ///
    /// @param why it cannot be had; empty when it can
    public record Time(When when, String why) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.post("/{id}/series", in, this::book),
                Route.post("/{id}/queue", in, this::join),
                Route.post("/queue/{line}/leave", in, this::leave));
    }

    private ZoneId zone() {
        return platform.calendars().zone();
    }

    /// {@return how often a wish comes back until that day; empty when the day is no later one, or
    /// too far away}
    Optional<Repeats> repeats(Wish wish, LocalDate last) {
        var first = LocalDate.ofInstant(wish.from(), zone());
        long times = ChronoUnit.DAYS.between(first, last) / WEEK + 1;
        return Optional.of(times)
                .filter(it -> it >= 2 && it <= Repeats.MOST_TIMES)
                .map(it -> new Repeats(WEEK, it.intValue()));
    }

    static Problem unfit() {
        return Problem.of("weekly", "loans.problem.weekly", Repeats.MOST_TIMES);
    }

    /// Shows each time of the series, with those that cannot be had.
    void preview(Context ctx, Thing thing, BookForm form, Wish wish, Repeats repeats) {
        var actor = Actor.of(Viewer.of(ctx));
        var seen = desk.preview(actor, thing.id(), form.request(wish), repeats);
        var times = seen.stream().map(it -> time(thing, it)).toList();
        var free = times.stream().filter(it -> it.why().isEmpty()).count();
        ctx.render(
                "sharing/loans/series.peb",
                Map.of("thing", thing, "form", form, "times", times, "free", free));
    }

    private Time time(Thing thing, Occurrence it) {
        var when = When.of(it.wish().span(), thing.rules().byDay(), zone());
        return new Time(when, it.refusal().map(Refusal::code).orElse(""));
    }

    private Thing thing(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "id");
        return platform.transactions()
                .read(viewer, db -> things.find(db, id))
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    private void book(Context ctx) {
        var thing = thing(ctx);
        var form = read(ctx, thing);
        var problems = form.check(thing);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        var wish = wish(thing, form);
        var repeats =
                form.last()
                        .flatMap(it -> repeats(wish, it))
                        .orElseThrow(() -> MeentException.invalid(List.of(unfit())));
        var actor = Actor.of(Viewer.of(ctx));
        try {
            desk.book(actor, thing.id(), form.request(wish), repeats, true);
            Flash.say(ctx, "loans.done.series");
            Redirects.seeOther(ctx, "/sharing/bookings");
        } catch (Refused refused) {
            preview(ctx.status(HttpStatus.CONFLICT), thing, form, wish, repeats);
        }
    }

    private Wish wish(Thing thing, BookForm form) {
        return form.wish(thing, part.bookings().times(thing))
                .orElseThrow(() ->
                        MeentException.invalid(List.of(Problem.of("from", Refusal.CLOSED.key()))));
    }

    private void join(Context ctx) {
        var thing = thing(ctx);
        var form = read(ctx, thing);
        try {
            part.queue().join(Viewer.of(ctx), thing.id(), wish(thing, form));
            Flash.say(ctx, "loans.done.queued");
            Redirects.seeOther(ctx, "/sharing/bookings");
        } catch (Refused refused) {
            throw MeentException.invalid(List.of(BookPages.beside(thing, refused.problem())));
        }
    }

    private void leave(Context ctx) {
        part.queue().leave(Viewer.of(ctx), Asked.id(ctx, "line"));
        Flash.say(ctx, "loans.done.left");
        Redirects.seeOther(ctx, "/sharing/bookings");
    }

    private BookForm read(Context ctx, Thing thing) {
        return BookForm.read(
                Asked.sent(ctx), it -> Asked.time(ctx, it, zone(), thing.rules().byDay()));
    }
}
