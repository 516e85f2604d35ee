/// What the statutes say, as pages and API: the classes of shares, and the rules.
///
/// A class begins with an entry of the ledger, recorded at once; changing its rights or the rules
/// of the register needs a second person of the cooperative ([ClassChange], [RuleChange]). Each
/// rule cites its source, and says when a jurist has to look at it.
@NullMarked
package coop.meent.shares.statutes;

import org.jspecify.annotations.NullMarked;
