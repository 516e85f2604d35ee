package coop.meent.sharing.calendar;

import coop.meent.sharing.times.Span;
import java.util.OptionalLong;

/// A time during which some of a thing are not to be had.
///
/// @param occupied with the time that the thing needs before and after
/// @param span as it was agreed, without that time
/// @param guest the name of somebody without an account; empty for others
record Stay(
        long booking,
        long thing,
        Kind kind,
        int units,
        Span occupied,
        Span span,
        OptionalLong borrower,
        OptionalLong organisation,
        String guest) {
    /// Why it is not to be had.
    enum Kind {
        /// Agreed, or out.
        LOAN,
        /// Asked for, and not answered yet.
        REQUEST,
        /// Maintenance.
        CLOSURE
    }
}
