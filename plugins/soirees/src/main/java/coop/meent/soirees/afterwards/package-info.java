/// What an evening leaves: contacts, notes, what it was worth.
@NullMarked
package coop.meent.soirees.afterwards;

import org.jspecify.annotations.NullMarked;
