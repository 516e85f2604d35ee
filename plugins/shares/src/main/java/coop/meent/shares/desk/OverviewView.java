package coop.meent.shares.desk;

import java.time.Instant;
import java.util.List;

/// The desk as its template reads it.
///
/// @param todos what waits for the reader
/// @param latest the last entries
/// @param seq number of the last entry
/// @param checked when the chain was last looked at, or nothing
/// @param holds whether it held then
record OverviewView(
        boolean enters,
        List<Todo> todos,
        Figures figures,
        List<EntryRow> latest,
        String seq,
        List<Instant> checked,
        boolean holds) {
    /// Something that waits.
    ///
    /// @param meta what it is about
    record Todo(long count, String title, String meta, String path, String action) {}

    /// What is held today.
    record Figures(long holders, long shares, long paidCents, List<ClassRow> classes) {}

    /// One class.
    record ClassRow(String code, long holders, long shares, long capitalCents, long paidCents) {}
}
