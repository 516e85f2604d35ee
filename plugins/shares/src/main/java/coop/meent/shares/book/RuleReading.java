package coop.meent.shares.book;

import coop.meent.shares.ledger.Rules;

/// Reads the rules of a register as they are kept.
@FunctionalInterface
public interface RuleReading {
    /// {@return the rules}
    ///
    /// @param json value by name; what is not said is as Meent's conventions have it
    Rules of(String json);
}
