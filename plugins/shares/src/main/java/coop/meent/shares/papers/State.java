package coop.meent.shares.papers;

import coop.meent.shares.proof.Checkpoint;
import coop.meent.shares.registers.Register;
import java.time.Instant;
import java.time.LocalDate;

/// What a paper shows: a register up to an entry, on a day.
///
/// @param last the last entry that counts
/// @param recorded when that entry was recorded
/// @param day the register at the end of this day
/// @param made the day on which the paper is made
public record State(
        Register register, Checkpoint last, Instant recorded, LocalDate day, LocalDate made) {
    /// {@return what the QR code says}
    public String code() {
        return last.qr(register.key());
    }

    long seq() {
        return last.seq();
    }
}
