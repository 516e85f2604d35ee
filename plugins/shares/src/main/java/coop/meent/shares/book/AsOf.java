package coop.meent.shares.book;

import coop.meent.shares.ledger.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Which register is asked for: of a day, as it is known now or was known at a moment.
///
/// @param day the register at the end of this day
/// @param knownAt only what was recorded up to and including this moment; empty for everything
public record AsOf(LocalDate day, Optional<Instant> knownAt) {
    /// {@return the register of a day, as it is known now}
    public static AsOf of(LocalDate day) {
        return new AsOf(day, Optional.empty());
    }

    /// {@return the register of a day, as it was known at the end of another}
    public static AsOf knownOn(LocalDate day, LocalDate known) {
        return new AsOf(day, Optional.of(Days.endOf(known)));
    }
}
