/// What somebody hopes of an evening, and with whom they would rather not sit: theirs alone.
@NullMarked
package coop.meent.soirees.evening.hopes;

import org.jspecify.annotations.NullMarked;
