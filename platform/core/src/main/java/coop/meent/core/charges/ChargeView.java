package coop.meent.core.charges;

import java.time.LocalDate;
import java.util.List;

/// A charge with all that belongs to it, as its page reads it.
///
/// @param item what it is in short
/// @param about where the thing is seen that it is for
/// @param payeeId whose books it is in
/// @param pays whether the reader has to see to it that it is paid
/// @param keeps whether the reader keeps the books of who is paid
/// @param code the QR code as SVG; empty when nothing can be paid now
/// @param account number of the account in groups of four; empty when there is none
public record ChargeView(
        ChargeItem item,
        String about,
        long payeeId,
        boolean pays,
        boolean keeps,
        String communication,
        String code,
        String account,
        String holder,
        Sums sums,
        List<LineView> lines,
        List<EntryView> entries) {
    /// A line.
    public record LineView(String words, long cents) {}

    /// An entry of the ledger.
    ///
    /// @param kind code of its kind
    /// @param cents what it takes off what is left; less than nothing when it adds
    /// @param back whether it takes another entry back
    /// @param live whether it can be taken back
    public record EntryView(
            long id,
            String kind,
            long cents,
            LocalDate on,
            String words,
            String by,
            boolean back,
            boolean live) {}
}
