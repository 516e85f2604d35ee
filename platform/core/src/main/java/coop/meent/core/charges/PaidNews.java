package coop.meent.core.charges;

import coop.meent.api.Transaction;
import java.time.LocalDate;

/// Hears in the same transaction that a charge has become paid, once each time that it does.
@FunctionalInterface
interface PaidNews {
    /// @param on the day of what made it so
    void paid(Transaction tx, Owed charge, LocalDate on);
}
