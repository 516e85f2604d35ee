/// The ledger of shares: what may be recorded, and what follows from what was. Pure: it reads no
/// clock, no database and no file, and knows holders by number only.
///
/// A [Draft] holds a [Deed]; the ledger judges it against the [Past] and answers with a [Verdict]:
/// the [Entry] as it will stand, or reasons. Nothing is ever changed: an entry is made good by its
/// exact negation.
@NullMarked
package coop.meent.shares.ledger;

import org.jspecify.annotations.NullMarked;
