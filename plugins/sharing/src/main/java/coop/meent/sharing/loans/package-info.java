/// What happens to a booking between hand-over and return, and who hears of it.
@NullMarked
package coop.meent.sharing.loans;

import org.jspecify.annotations.NullMarked;
