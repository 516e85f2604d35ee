package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.List;

/// One entry with all that is recorded of it, as its template reads it.
///
/// @param more how many legs were left out
/// @param undoes path of the entry that this one reverses; empty for others
/// @param reversible whether the reader may ask for its reversal
record EntryView(
        EntryRow row,
        String kind,
        List<LegRow> legs,
        int more,
        String undoes,
        Signed signed,
        String cause,
        List<String> documents,
        Chained chained,
        boolean reversible) {
    /// Who stands behind it.
    ///
    /// @param by who entered it
    /// @param behalf for whom, when a helpdesk did; empty for nobody
    /// @param approver the second person; empty for none
    record Signed(String by, String behalf, String approver) {}

    /// Its place in the chain.
    record Chained(String hash, String previous, String payload) {}

    /// A leg.
    record LegRow(
            String path,
            String name,
            String shareClass,
            String lot,
            LocalDate countsFrom,
            long quantity,
            long valueCents,
            long paidCents) {}

    public String by() {
        return signed.by();
    }

    public String behalf() {
        return signed.behalf();
    }

    public String approver() {
        return signed.approver();
    }

    public String hash() {
        return chained.hash();
    }

    public String previous() {
        return chained.previous();
    }

    public String payload() {
        return chained.payload();
    }
}
