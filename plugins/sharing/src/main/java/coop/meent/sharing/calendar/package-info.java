/// When something is free, to look at: a month, a week, a list, and all things of an organisation
/// beside each other. Whoever does not manage a thing sees free and taken, and nobody's name.
@NullMarked
package coop.meent.sharing.calendar;

import org.jspecify.annotations.NullMarked;
