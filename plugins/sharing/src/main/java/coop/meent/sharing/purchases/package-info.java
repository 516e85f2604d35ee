/// Buying together: a proposal with a threshold, tiers and a deadline, and who commits to how much.
@NullMarked
package coop.meent.sharing.purchases;

import org.jspecify.annotations.NullMarked;
