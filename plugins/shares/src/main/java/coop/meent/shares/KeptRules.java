package coop.meent.shares;

import coop.meent.shares.book.RuleReading;
import coop.meent.shares.classes.RuleSet;
import coop.meent.shares.ledger.Rules;

/// Reads the rules of a register for the ledger as `classes` keeps them.
final class KeptRules implements RuleReading {
    @Override
    public Rules of(String kept) {
        return RuleSet.read(kept).rules();
    }
}
