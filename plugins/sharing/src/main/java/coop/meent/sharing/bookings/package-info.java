/// Who has what when: requests, decisions, maintenance, and the times that are still free.
@NullMarked
package coop.meent.sharing.bookings;

import org.jspecify.annotations.NullMarked;
