package coop.meent.sharing.bookings;

import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Free;
import coop.meent.sharing.times.Load;
import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Whether a wish can be granted, with everything in hand that there is to know.
final class Gate {
    /// How many answers somebody waits for at one thing at most.
    static final int MOST_OPEN = 3;

    private static final int SUGGESTIONS = 3;
    private static final long DAY = Duration.ofDays(1).toMinutes();

    private final ZoneId zone;

    Gate(ZoneId zone) {
        this.zone = zone;
    }

    Timetable times(Thing thing) {
        return new Timetable(thing.rules(), zone);
    }

    /// {@return where the wish of a borrower goes}
    ///
    /// @throws Refused when it cannot be granted
    Plan plan(Thing thing, Look look, Wish wish, Instant now) {
        obeyed(thing, wish, now);
        borrower(thing, look);
        return placed(thing, look, wish, now);
    }

    /// Refuses what the owner's rules do not allow, whoever has it.
    void obeyed(Thing thing, Wish wish, Instant now) {
        if (!thing.lent()) {
            throw refused(Refusal.UNLENT);
        }
        times(thing)
                .check(wish, now)
                .ifPresent(it -> {
                    throw new Refused(it, arguments(it, thing), List.of());
                });
    }

    /// Refuses who has to bring something back first, or waits for enough.
    void borrower(Thing thing, Look look) {
        if (!thing.lent()) {
            throw refused(Refusal.UNLENT);
        }
        if (look.late()) {
            throw refused(Refusal.OVERDUE);
        }
        if (look.open() >= MOST_OPEN) {
            throw new Refused(Refusal.ENOUGH, List.of(MOST_OPEN), List.of());
        }
    }

    /// {@return where it goes beside all others}
    Plan placed(Thing thing, Look look, Wish wish, Instant now) {
        var occupied = times(thing).occupied(wish.span());
        return new Packing(thing.rules().units(), look.held(), now)
                .place(occupied, wish.units())
                .map(it -> new Plan(wish, occupied, it))
                .orElseThrow(() -> taken(thing, look, wish, now));
    }

    /// {@return the refusal of what others have, with the next times that are free}
    Refused taken(Thing thing, Look look, Wish wish, Instant now) {
        return new Refused(Refusal.TAKEN, List.of(), next(thing, look, wish, now));
    }

    List<Span> next(Thing thing, Look look, Wish wish, Instant now) {
        var load = Load.of(thing.rules().units(), look.spans());
        return new Free(times(thing), load).next(wish, now, SUGGESTIONS);
    }

    static Refused refused(Refusal refusal) {
        return new Refused(refusal, List.of(), List.of());
    }

    /// {@return what fills the sentence of a refusal}
    static List<Object> arguments(Refusal refusal, Thing thing) {
        var rules = thing.rules();
        return switch (refusal) {
            case UNITS -> List.of(rules.units());
            case SOON ->
                    length(
                            rules.lead().compareTo(rules.before()) > 0
                                    ? rules.lead()
                                    : rules.before());
            case LONG -> length(rules.longest());
            case ENOUGH -> List.of(MOST_OPEN);
            case ORDER, PAST, FAR, DAYS, CLOSED, SHUT, TAKEN, UNLENT, OVERDUE -> List.of();
        };
    }

    // whole days as days, anything else as hours
    private static List<Object> length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % DAY == 0) {
            return List.of(minutes / DAY, "days");
        }
        return minutes % 60 == 0 ? List.of(minutes / 60, "hours") : List.of(minutes, "minutes");
    }

    /// {@return whether it is too early to hand it over: from the morning of its day on, or when
    /// what it needs before has begun, it can}
    boolean early(Booking booking, Instant now) {
        var day = booking.span().from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return now.isBefore(day) && now.isBefore(booking.occupied().from());
    }

    /// {@return when it can be had again that is returned now}
    static Instant backUntil(Thing thing, Instant now) {
        return Timetable.minute(now).plus(Duration.ofMinutes(1)).plus(thing.rules().after());
    }
}
