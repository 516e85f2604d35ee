package coop.meent.core.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an organisation is on a day, worked out from its periods.
public sealed interface Standing {
    /// No period, now, before or after.
    record Never() implements Standing {}

    /// A member on that day.
    ///
    /// @param since first day, of periods that follow each other without a gap
    /// @param until last day of all that is agreed; empty until further notice
    record Member(LocalDate since, Optional<LocalDate> until, String category)
            implements Standing {}

    /// A member before.
    record Former(LocalDate until) implements Standing {}

    /// A member later, and not before.
    record Coming(LocalDate from) implements Standing {}

    /// {@return what these periods make of an organisation on the day}
    static Standing of(List<Period> periods, LocalDate day) {
        var sorted = periods.stream().sorted(Comparator.comparing(Period::starts)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).covers(day)) {
                return member(sorted, i);
            }
        }
        return sorted.stream()
                .flatMap(period -> period.ends().stream())
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .<Standing>map(Former::new)
                .or(() -> sorted.stream().findFirst().map(next -> new Coming(next.starts())))
                .orElseGet(Never::new);
    }

    private static Member member(List<Period> sorted, int at) {
        int first = at;
        while (first > 0 && follows(sorted.get(first - 1), sorted.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < sorted.size() && follows(sorted.get(last), sorted.get(last + 1))) {
            last++;
        }
        return new Member(
                sorted.get(first).starts(), sorted.get(last).ends(), sorted.get(at).category());
    }

    private static boolean follows(Period earlier, Period later) {
        return earlier.ends().map(day -> day.plusDays(1).equals(later.starts())).orElse(false);
    }

    /// {@return whether the organisation is a member on that day}
    default boolean member() {
        return this instanceof Member;
    }
}
