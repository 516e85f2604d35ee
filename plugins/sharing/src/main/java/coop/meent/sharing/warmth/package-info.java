/// Thanks, and what was shared in a year.
@NullMarked
package coop.meent.sharing.warmth;

import org.jspecify.annotations.NullMarked;
