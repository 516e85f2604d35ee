package coop.meent.compass.network;

import java.time.LocalDate;

/// A quarter of the calendar, in which one release is made at most.
///
/// @param number 1 to 4
public record Quarter(int year, int number) {
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// {@return its name in files, e.g. `2026-4`}
    String toText() {
        return year + "-" + number;
    }

    /// {@return the first day after it, on which the next release can be made}
    public LocalDate next() {
        return LocalDate.of(year, 3 * number - 2, 1).plusMonths(3);
    }
}
