package coop.meent.sharing.calendar;

import coop.meent.sharing.times.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/// A month in weeks from Monday to Sunday, with the days around it.
///
/// @param first of the month
/// @param days names of the days of the week
/// @param several whether there is more than one of the thing
public record Month(
        LocalDate first, List<DayName> days, List<List<Dot>> weeks, boolean several, boolean told) {
    private static final int WEEKS = 5;

    /// {@return from the Monday before it to the Sunday after}
    static Span window(YearMonth month, Ground ground) {
        var from = monday(month.atDay(1));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Span(ground.whole(from).from(), ground.whole(last).until());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// {@return the month}
    static Month of(YearMonth month, Days days, List<DayName> names) {
        var from = monday(month.atDay(1));
        var weeks =
                IntStream.iterate(
                                0,
                                it -> !from.plusWeeks(it).isAfter(month.atEndOfMonth()),
                                it -> it + 1)
                        .mapToObj(it -> week(from.plusWeeks(it), month, days))
                        .toList();
        return new Month(month.atDay(1), names, weeks, days.several(), days.told());
    }

    /// {@return five weeks from this one on}
    static Month ahead(Days days, List<DayName> names) {
        var from = monday(days.ground().today());
        var weeks =
                IntStream.range(0, WEEKS).mapToObj(it -> week(from.plusWeeks(it), days)).toList();
        return new Month(from, names, weeks, days.several(), days.told());
    }

    /// {@return the five weeks that [#ahead] shows}
    static Span ahead(Ground ground) {
        var from = monday(ground.today());
        var last = from.plusWeeks(WEEKS).minusDays(1);
        return new Span(ground.whole(from).from(), ground.whole(last).until());
    }

    private static List<Dot> week(LocalDate monday, Days days) {
        return IntStream.range(0, 7).mapToObj(it -> days.dot(monday.plusDays(it), true)).toList();
    }

    private static List<Dot> week(LocalDate monday, YearMonth month, Days days) {
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(it -> days.dot(it, YearMonth.from(it).equals(month)))
                .toList();
    }

    /// {@return the month before, as it is asked for}
    public String previous() {
        return YearMonth.from(first).minusMonths(1).toString();
    }

    /// {@return the month after, as it is asked for}
    public String next() {
        return YearMonth.from(first).plusMonths(1).toString();
    }
}
