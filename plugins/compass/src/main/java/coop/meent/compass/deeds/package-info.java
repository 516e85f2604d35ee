/// What follows from a scan: actions with an owner and a date, and organisations that help.
@NullMarked
package coop.meent.compass.deeds;

import org.jspecify.annotations.NullMarked;
