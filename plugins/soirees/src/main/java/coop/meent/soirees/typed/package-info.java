/// What somebody typed or asked for, and what a row of the database holds.
@NullMarked
package coop.meent.soirees.typed;

import org.jspecify.annotations.NullMarked;
