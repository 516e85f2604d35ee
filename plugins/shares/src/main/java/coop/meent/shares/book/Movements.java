package coop.meent.shares.book;

import java.time.LocalDate;
import java.util.List;

/// What happened to the shares in a period: from what was there the day before, to what was there
/// on the last day.
///
/// @param classes by number
public record Movements(Period period, List<OfClass> classes) {
    public Movements {
        classes = List.copyOf(classes);
    }

    /// Some days.
    ///
    /// @param from first day
    /// @param to last day
    public record Period(LocalDate from, LocalDate to) {}

    /// One class.
    ///
    /// @param opening at the end of the day before the first
    /// @param changes by kind of entry; opening and changes together are closing
    /// @param closing at the end of the last day
    /// @param leaving what leaves in the night after the last day, and is still in closing
    public record OfClass(
            int shareClass, Amount opening, List<Change> changes, Amount closing, Amount leaving) {
        public OfClass {
            changes = List.copyOf(changes);
        }
    }

    /// What one kind of entry did to a class.
    ///
    /// @param kind e.g. `ISSUE`
    /// @param entries how many
    /// @param in what came to holders
    /// @param out what went from holders, as negative figures
    public record Change(String kind, long entries, Amount in, Amount out) {}
}
