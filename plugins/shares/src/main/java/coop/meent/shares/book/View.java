package coop.meent.shares.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How sums of legs are found for a day.
sealed interface View {
    String INFINITY = "infinity";

    /// As it is known now: from a day that is kept, and the legs between.
    ///
    /// @param base the kept day
    /// @param sign 1 to go forth, -1 to go back
    /// @param after legs that count from a later day than this
    /// @param through and from this day at last
    record Now(String base, int sign, String after, String through) implements View {}

    /// As it was known: all legs up to an entry.
    record Then(LocalDate day, long known) implements View {}

    /// {@return the shortest way to a day}
    ///
    /// @param kept days of which positions are kept, oldest first
    static View shortest(LocalDate day, List<LocalDate> kept) {
        var before = kept.stream().filter(it -> !it.isAfter(day)).max(LocalDate::compareTo);
        var next = kept.stream().filter(it -> it.isAfter(day)).min(LocalDate::compareTo);
        if (before.isPresent()
                && nearer(day, before.get(), next.orElse(before.get().plusYears(1)))) {
            return new Now(before.get().toString(), 1, before.get().toString(), day.toString());
        }
        var base = next.map(LocalDate::toString).orElse(INFINITY);
        return new Now(base, -1, day.toString(), base);
    }

    // after the last kept day lies the year that runs, at the end of which all legs are
    private static boolean nearer(LocalDate day, LocalDate before, LocalDate next) {
        return ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, next);
    }
}
