/// What came of an event and of a year, for who organises.
@NullMarked
package coop.meent.soirees.afterwards.report;

import org.jspecify.annotations.NullMarked;
