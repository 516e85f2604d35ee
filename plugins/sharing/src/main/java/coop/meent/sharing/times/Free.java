package coop.meent.sharing.times;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// When something can still be had: wishes that would be granted.
public final class Free {
    private final Timetable times;
    private final Load load;

    public Free(Timetable times, Load load) {
        this.times = times;
        this.load = load;
    }

    /// {@return whether so many are free all through, buffers too}
    public boolean fits(Span span, int units) {
        return load.free(times.occupied(span)) >= units;
    }

    /// {@return the first times from the start of the wish on that are as long and free, none of
    /// which overlap; none when the wish itself is wrong}
    ///
    /// @param most how many at most
    public List<Span> next(Wish wish, Instant now, int most) {
        if (!wish.from().isBefore(wish.until())) {
            return List.of();
        }
        if (times.rules().byDay()) {
            return days(wish, now, most);
        }
        // times on other days say more than one right behind the other
        var apart = hours(wish, now, most, false);
        return apart.size() == most ? apart : hours(wish, now, most, true);
    }

    private boolean granted(Span span, Wish wish, Instant now) {
        return times.check(Wish.of(span, wish.units()), now).isEmpty() && fits(span, wish.units());
    }

    // the same number of days, from each day on
    private List<Span> days(Wish wish, Instant now, int most) {
        var first = times.day(wish.from());
        var last = times.day(wish.until().minus(1, ChronoUnit.MINUTES));
        long more = ChronoUnit.DAYS.between(first, last);
        var found = new ArrayList<Span>();
        for (int i = 0; i < Timetable.HORIZON.toDays() && found.size() < most; i++) {
            var day = first.plusDays(i);
            times.days(day, day.plusDays(more))
                    .filter(it -> found.isEmpty() || !it.overlaps(found.getLast()))
                    .filter(it -> granted(it, wish, now))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Span> hours(Wish wish, Instant now, int most, boolean behind) {
        var starts = starts(wish);
        var found = new ArrayList<Span>();
        while (found.size() < most && !starts.isEmpty()) {
            var from = Objects.requireNonNull(starts.pollFirst());
            var span = new Span(from, from.plus(Duration.between(wish.from(), wish.until())));
            if (granted(span, wish, now)) {
                found.add(span);
                starts.headSet(span.until()).clear();
                if (behind) {
                    starts.add(span.until());
                }
            }
        }
        return found;
    }

    // something can begin to fit only when the doors open, or so that it ends when they do, or
    // when something comes back; and so with the clock, since it is the wall that says how long
    // something lasts
    private NavigableSet<Instant> starts(Wish wish) {
        var length = Duration.between(wish.from(), wish.until());
        var before = times.rules().before();
        var starts = new TreeSet<Instant>();
        starts.add(wish.from());
        load.returns(wish.from().minus(before)).forEach(it -> starts.add(it.plus(before)));
        var ahead = new Span(wish.from(), wish.from().plus(Timetable.HORIZON));
        Stream.concat(times.open(ahead).stream().map(Span::from), times.changes(ahead))
                .forEach(it -> starts.addAll(List.of(it, it.minus(length))));
        starts.headSet(wish.from()).clear();
        return starts;
    }
}
