package coop.meent.core.charges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/// An entry of the ledger.
///
/// @param cents less than nothing for what went back, and for what takes another entry back
/// @param by name of who booked it; empty when they left
/// @param reverses the entry that it takes back
/// @param reversed whether it was taken back itself
record Entry(
        long id,
        Kind kind,
        long cents,
        LocalDate on,
        String words,
        Instant at,
        String by,
        OptionalLong reverses,
        boolean reversed) {
    /// {@return whether it can be taken back}
    boolean live() {
        return reverses.isEmpty() && !reversed;
    }
}
