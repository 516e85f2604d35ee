package coop.meent.shares.desk;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.util.List;

/// The movements of a period as their template reads them.
///
/// @param paidCents paid in at the end, all classes together
/// @param agrees whether that is what the register itself says of that day
record MovementsView(
        Period period, List<OfClass> classes, long paidCents, boolean agrees, String csv) {
    /// From when until when.
    record Period(LocalDate from, LocalDate to, List<Problem> problems) {}

    /// One class.
    ///
    /// @param rows opening, each kind, closing
    /// @param leaving shares that leave in the night after; 0 for none
    record OfClass(String code, List<Row> rows, long leaving, long leavingPaid) {}

    /// A line.
    ///
    /// @param heavy whether it is a sum
    record Row(
            String label,
            boolean heavy,
            long entries,
            long in,
            long out,
            long net,
            long paidCents) {}
}
