/// Who stands behind a number of the register: people, organisations and those who hold together,
/// by what they are called on any day, who acts for them, and how to reach them.
///
/// [HolderDesk] enters and changes; [Holders] answers, also the ledger, which knows a holder by
/// number and by [coop.meent.shares.ledger.Past.HolderFacts] only. A number is given once and never
/// again. What the statutory register demands stays in [Version]s; contact, bank account and
/// national number stand apart, so that they can go.
@NullMarked
package coop.meent.shares.holders;

import org.jspecify.annotations.NullMarked;
