package coop.meent.sharing.times;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var found = new ArrayList<Span>();
        var candidates = times.rules().byDay() ? days(wish) : hours(wish);
        var each = candidates.iterator();
        while (found.size() < most && each.hasNext()) {
            var span = each.next();
            boolean apart = found.isEmpty() || !span.from().isBefore(found.getLast().until());
            if (apart
                    && times.check(Wish.of(span, wish.units()), now).isEmpty()
                    && fits(span, wish.units())) {
                found.add(span);
            }
        }
        return found;
    }

    // the same number of days, from each day on
    private Stream<Span> days(Wish wish) {
        var first = times.day(wish.from());
        var last = times.day(wish.until().minus(1, ChronoUnit.MINUTES));
        long more = ChronoUnit.DAYS.between(first, last);
        return first.datesUntil(first.plusDays(Timetable.HORIZON.toDays()))
                .map(it -> times.days(it, it.plusDays(more)))
                .flatMap(Optional::stream);
    }

    // something can begin to fit only when the doors open, or so that it ends when they do, or
    // when something comes back
    private Stream<Span> hours(Wish wish) {
        var length = Duration.between(wish.from(), wish.until());
        var starts = new TreeSet<Instant>();
        starts.add(wish.from());
        load.returns(wish.from()).forEach(it -> starts.add(it.plus(times.rules().before())));
        var open = times.open(new Span(wish.from(), wish.from().plus(Timetable.HORIZON)));
        for (var it : open) {
            starts.add(it.from());
            starts.add(it.from().minus(length));
        }
        return starts.tailSet(wish.from()).stream().map(it -> new Span(it, it.plus(length)));
    }
}
