package coop.meent.core.charges;

import coop.meent.api.Transaction;

/// Hears in the same transaction that a charge has become paid, once each time that it does.
@FunctionalInterface
interface PaidNews {
    void paid(Transaction tx, Owed charge);
}
