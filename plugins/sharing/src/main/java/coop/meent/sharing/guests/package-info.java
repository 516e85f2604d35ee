/// Borrowing without an account: who asked is known by a mail with a button, and follows the loan
/// by a link. Before the button nothing is held.
@NullMarked
package coop.meent.sharing.guests;

import org.jspecify.annotations.NullMarked;
