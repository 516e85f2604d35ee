/// Buying together: a proposal with a threshold, prices that fall with the number, and a deadline.
///
/// Organisations commit until the deadline, by the clock of each commitment. Some seconds after it
/// the outcome is made once, in one transaction: [coop.meent.sharing.purchases.Terms] is the rule,
/// and knows no database and no clock.
@NullMarked
package coop.meent.sharing.purchases;

import org.jspecify.annotations.NullMarked;
