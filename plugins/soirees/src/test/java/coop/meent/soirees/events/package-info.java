/// Tests of the events themselves.
@NullMarked
package coop.meent.soirees.events;

import org.jspecify.annotations.NullMarked;
