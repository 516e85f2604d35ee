/// The events themselves: their list and pages, series, the organiser's desk, calendars.
@NullMarked
package coop.meent.soirees.events;

import org.jspecify.annotations.NullMarked;
