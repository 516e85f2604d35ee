package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The same wish again and again, by the clock on the wall.
///
/// @param every so many days
/// @param times how often in all
public record Repeats(int every, int times) {
    public static final int MOST_DAYS = 56;
    public static final int MOST_TIMES = 52;

    public boolean possible() {
        return every >= 1 && every <= MOST_DAYS && times >= 2 && times <= MOST_TIMES;
    }

    /// {@return each of the wishes, the first too}
    List<Wish> of(Wish first, Timetable times) {
        return IntStream.range(0, this.times)
                .mapToObj(it -> shifted(first, times, (long) it * every))
                .toList();
    }

    // whole days have the hours of their own day
    private static Wish shifted(Wish first, Timetable times, long days) {
        var from = later(first.from(), times, days);
        var until = later(first.until(), times, days);
        if (times.rules().byDay() && from.isBefore(until)) {
            var last = times.day(until.minus(1, ChronoUnit.MINUTES));
            var whole = times.days(times.day(from), last);
            if (whole.isPresent()) {
                return Wish.of(whole.get(), first.units());
            }
        }
        return new Wish(from, until, first.units());
    }

    private static Instant later(Instant moment, Timetable times, long days) {
        return moment.atZone(times.zone()).plusDays(days).toInstant();
    }
}
