/// What one registers for: kinds of tickets with their prices, and what is asked besides.
@NullMarked
package coop.meent.soirees.tickets;

import org.jspecify.annotations.NullMarked;
