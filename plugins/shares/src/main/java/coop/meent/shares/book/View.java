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
    static View shortest(LocalDate day, List<LocalDate> kept, LocalDate today) {
        var before = kept.stream().filter(it -> !it.isAfter(day)).max(LocalDate::compareTo);
        var next = kept.stream().filter(it -> it.isAfter(day)).min(LocalDate::compareTo);
        long back = ChronoUnit.DAYS.between(day, next.orElse(today));
        if (before.isPresent() && ChronoUnit.DAYS.between(before.get(), day) <= Math.max(back, 0)) {
            return new Now(before.get().toString(), 1, before.get().toString(), day.toString());
        }
        var base = next.map(LocalDate::toString).orElse(INFINITY);
        return new Now(base, -1, day.toString(), base);
    }
}
