package coop.meent.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How something comes back. It keeps its time of the clock, also when the clock changes.
///
/// @param rhythm by what it comes back
/// @param every 1 for each week or month, 2 for every other
/// @param last no occurrence begins after that day; ten years after the first at the latest
/// @since 1.0
public record Repeat(Rhythm rhythm, int every, LocalDate last) {
    private static final int MOST_MONTHS = 120;

    /// By what something comes back.
    public enum Rhythm {
        /// On the same day of the week.
        WEEKLY,
        /// On the same day of the month, e.g. the 12th; a month without it is passed over.
        MONTHLY_ON_DATE,
        /// On the same weekday of the month, e.g. the second Tuesday; a month without it is passed
        /// over.
        MONTHLY_ON_WEEKDAY,
        /// On the last such weekday of the month, e.g. the last Friday.
        MONTHLY_ON_LAST_WEEKDAY
    }

    public Repeat {
        if (every < 1 || every > 52) {
            throw new IllegalArgumentException("every must be 1 to 52: " + every);
        }
    }

    /// {@return each week, up to and with that day}
    public static Repeat weekly(LocalDate last) {
        return new Repeat(Rhythm.WEEKLY, 1, last);
    }

    /// {@return each month by that rhythm, up to and with that day}
    public static Repeat monthly(Rhythm rhythm, LocalDate last) {
        return new Repeat(rhythm, 1, last);
    }

    /// {@return the days on which it begins, in order}
    ///
    /// @param first the day of the first
    public List<LocalDate> days(LocalDate first) {
        var limit = first.plusMonths(MOST_MONTHS);
        Predicate<LocalDate> within = day -> !day.isAfter(last) && !day.isAfter(limit);
        return switch (rhythm) {
            case WEEKLY -> Stream.iterate(first, within, day -> day.plusWeeks(every)).toList();
            case MONTHLY_ON_DATE, MONTHLY_ON_WEEKDAY, MONTHLY_ON_LAST_WEEKDAY ->
                    IntStream.rangeClosed(0, MOST_MONTHS / every)
                            .mapToObj(i -> YearMonth.from(first).plusMonths((long) i * every))
                            .flatMap(month -> in(month, first).stream())
                            .filter(within)
                            .toList();
        };
    }

    /// {@return which weekday of its month a day is, from 1 to 5}
    public static int ordinal(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    private Optional<LocalDate> in(YearMonth month, LocalDate first) {
        return switch (rhythm) {
            case WEEKLY -> Optional.empty();
            case MONTHLY_ON_DATE ->
                    month.isValidDay(first.getDayOfMonth())
                            ? Optional.of(month.atDay(first.getDayOfMonth()))
                            : Optional.empty();
            case MONTHLY_ON_WEEKDAY ->
                    Optional.of(
                                    month.atDay(1)
                                            .with(
                                                    TemporalAdjusters.dayOfWeekInMonth(
                                                            ordinal(first), first.getDayOfWeek())))
                            .filter(day -> YearMonth.from(day).equals(month));
            case MONTHLY_ON_LAST_WEEKDAY ->
                    Optional.of(
                            month.atDay(1)
                                    .with(TemporalAdjusters.lastInMonth(first.getDayOfWeek())));
        };
    }
}
