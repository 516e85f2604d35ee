package coop.meent.core.calendars;

import coop.meent.api.Repeat;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a yearly change of the clock is told, read from when it really comes: its rule may count in
/// UTC, and then come on the evening before.
final class YearlyDay {
    private static final int A_WEEK = 7;

    private YearlyDay() {}

    /// {@return the rule that gives exactly these, one a year; empty when none does}
    static Optional<String> of(List<LocalDateTime> days) {
        if (!same(days, LocalDateTime::getMonth)
                || !same(days, LocalDateTime::toLocalTime)
                || !same(days, LocalDateTime::getDayOfWeek)) {
            return same(days, LocalDateTime::getMonth)
                            && same(days, LocalDateTime::toLocalTime)
                            && same(days, LocalDateTime::getDayOfMonth)
                    ? Optional.of(yearly(days) + ";BYMONTHDAY=" + days.getFirst().getDayOfMonth())
                    : Optional.empty();
        }
        return weekday(days).map(it -> yearly(days) + it);
    }

    private static String yearly(List<LocalDateTime> days) {
        return "FREQ=YEARLY;BYMONTH=" + days.getFirst().getMonthValue();
    }

    private static Optional<String> weekday(List<LocalDateTime> days) {
        var day = letters(days.getFirst().getDayOfWeek());
        if (days.stream().allMatch(YearlyDay::last)) {
            return Optional.of(";BYDAY=-1" + day);
        }
        if (same(days, it -> Repeat.ordinal(it.toLocalDate()))) {
            int ordinal = Repeat.ordinal(days.getFirst().toLocalDate());
            return Optional.of(";BYDAY=" + ordinal + day);
        }
        int low = days.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
        int high = days.stream().mapToInt(LocalDateTime::getDayOfMonth).max().orElseThrow();
        return high - low < A_WEEK
                ? Optional.of(";BYMONTHDAY=" + span(low) + ";BYDAY=" + day)
                : Optional.empty();
    }

    private static String span(int low) {
        return IntStream.range(low, low + A_WEEK)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static boolean last(LocalDateTime day) {
        return day.getDayOfMonth() + A_WEEK > YearMonth.from(day).lengthOfMonth();
    }

    private static <T> boolean same(List<LocalDateTime> days, Function<LocalDateTime, T> part) {
        return days.stream().map(part).distinct().count() == 1;
    }

    /// {@return the two letters of a weekday}
    static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
