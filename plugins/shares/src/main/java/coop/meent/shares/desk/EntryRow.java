package coop.meent.shares.desk;

import coop.meent.shares.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;

/// An entry in a list, as its template reads it.
///
/// @param no its number, as one writes it
/// @param reversal number of the entry that reversed it; empty when it stands
record EntryRow(
        String no,
        String path,
        String sentence,
        LocalDate effective,
        Instant recordedAt,
        String reversal,
        String reversalPath) {
    static EntryRow of(long register, Entry entry, String sentence, long reversedBy) {
        return new EntryRow(
                Long.toString(entry.seq()),
                path(register, entry.seq()),
                sentence,
                entry.effective(),
                entry.recordedAt(),
                reversedBy == 0 ? "" : Long.toString(reversedBy),
                path(register, reversedBy));
    }

    static String path(long register, long seq) {
        return "/shares/" + register + "/entries/" + seq;
    }

    public boolean reversed() {
        return !reversal.isEmpty();
    }
}
