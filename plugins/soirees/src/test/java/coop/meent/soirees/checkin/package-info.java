/// Tests of the door.
@NullMarked
package coop.meent.soirees.checkin;

import org.jspecify.annotations.NullMarked;
