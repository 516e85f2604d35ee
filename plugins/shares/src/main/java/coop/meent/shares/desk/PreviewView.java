package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.List;

/// What an entry would change, as its template reads it.
///
/// @param sentence what would be recorded
/// @param key under which it is recorded once, however often the button is pressed
/// @param hidden what was typed
/// @param rows what each holder would have of each class
/// @param more how many rows were left out
/// @param lots what changes in each lot
/// @param totals per class, all holders together
record PreviewView(
        String sentence,
        LocalDate effective,
        LocalDate countsFrom,
        String key,
        List<Hidden> hidden,
        List<Row> rows,
        int more,
        List<LotRow> lots,
        List<Row> totals) {
    /// One field, carried along.
    record Hidden(String name, String value) {}

    /// Before and after.
    ///
    /// @param name of the holder; empty for all together
    record Row(
            String name,
            String shareClass,
            long before,
            long change,
            long paidBefore,
            long paidChange) {
        public long after() {
            return before + change;
        }

        public long paidAfter() {
            return paidBefore + paidChange;
        }
    }

    /// What changes in a lot.
    record LotRow(
            String name,
            String shareClass,
            long lot,
            long quantity,
            long valueCents,
            long paidCents) {}
}
