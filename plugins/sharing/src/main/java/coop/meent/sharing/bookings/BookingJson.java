package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Calendar;
import coop.meent.sharing.times.Load;
import coop.meent.sharing.times.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bookings as the API gives them.
final class BookingJson {
    private BookingJson() {}

    /// A booking, for the borrower and who acts for the owner.
    ///
    /// @param borrower the person who borrows; null for a guest, and once they were forgotten
    /// @param holdsUntil until when a request without an answer keeps its place
    public record Out(
            long id,
            long thing,
            String title,
            String state,
            Instant from,
            Instant until,
            int units,
            @Nullable Long borrower,
            @Nullable Long organisation,
            @Nullable Long guest,
            String purpose,
            String reason,
            int terms,
            @Nullable Instant holdsUntil,
            @Nullable Long series,
            boolean overdue,
            int version) {
        static Out of(Bookings.Found found, Instant now) {
            var it = found.booking();
            return new Out(
                    it.id(),
                    it.thing(),
                    found.thing().title(),
                    it.state(now).name().toLowerCase(Locale.ROOT),
                    it.span().from(),
                    it.span().until(),
                    it.units(),
                    SlotStore.boxed(it.borrower().person()),
                    SlotStore.boxed(it.borrower().organisation()),
                    SlotStore.boxed(it.borrower().guest()),
                    it.words().purpose(),
                    it.words().reason(),
                    it.termsVersion(),
                    it.holdsUntil().orElse(null),
                    SlotStore.boxed(it.series()),
                    it.overdue(now),
                    it.version());
        }
    }

    /// A piece of a list.
    public record Piece(List<Out> items, @Nullable String next) {}

    /// A time.
    public record SpanOut(Instant from, Instant until) {
        static SpanOut of(Span span) {
            return new SpanOut(span.from(), span.until());
        }

        static List<SpanOut> of(List<Span> spans) {
            return spans.stream().map(SpanOut::of).toList();
        }
    }

    /// That a wish cannot be granted, as problem+json.
    ///
    /// @param code taken, unlent, overdue or enough
    /// @param next the next times that are as long and free
    public record RefusedOut(
            String type,
            String title,
            int status,
            String detail,
            String code,
            List<SpanOut> next) {}

    /// When a thing is free; who has it is not in it.
    public record Availability(long thing, int units, List<FreeOut> times, List<DayOut> days) {
        static Availability of(long thing, int units, Calendar calendar) {
            return new Availability(
                    thing,
                    units,
                    calendar.stretches().stream().map(FreeOut::of).toList(),
                    calendar.days().stream().map(DayOut::of).toList());
        }
    }

    /// A time within opening hours, and how many are free in it.
    public record FreeOut(Instant from, Instant until, int free) {
        static FreeOut of(Load.Stretch it) {
            return new FreeOut(it.span().from(), it.span().until(), Math.max(0, it.free()));
        }
    }

    /// A day: closed, free, partly or taken.
    public record DayOut(LocalDate date, String state) {
        static DayOut of(Calendar.Day it) {
            return new DayOut(it.date(), it.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /// One time of a series.
    ///
    /// @param refusal why it cannot be had; null when it can
    public record OccurrenceOut(
            Instant from, Instant until, @Nullable String refusal, List<SpanOut> next) {
        static List<OccurrenceOut> of(List<Occurrence> all) {
            return all.stream().map(OccurrenceOut::of).toList();
        }

        private static OccurrenceOut of(Occurrence it) {
            return new OccurrenceOut(
                    it.wish().from(),
                    it.wish().until(),
                    it.refusal().map(why -> why.code()).orElse(null),
                    SpanOut.of(it.next()));
        }
    }

    /// A series.
    ///
    /// @param booked ids of the bookings; none while something conflicts and nobody confirmed
    public record SeriesOut(List<Long> booked, List<OccurrenceOut> occurrences) {}

    /// A line of the queue.
    ///
    /// @param offeredUntil until when you alone know that it is free; null while it is not
    public record WaiterOut(
            long id,
            long thing,
            String title,
            Instant from,
            Instant until,
            int units,
            @Nullable Instant offeredUntil) {
        static WaiterOut of(QueueDesk.Waiting it) {
            var waiter = it.waiter();
            return new WaiterOut(
                    waiter.id(),
                    waiter.thing(),
                    it.thing().title(),
                    waiter.wish().from(),
                    waiter.wish().until(),
                    waiter.wish().units(),
                    waiter.offeredUntil().orElse(null));
        }
    }

    /// What you wait for.
    public record Waiting(List<WaiterOut> items, @Nullable String next) {}

    /// A line that was made.
    public record Made(long id) {}
}
