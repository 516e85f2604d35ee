/// A scan: who opened it, who is invited as what, and when it is closed.
@NullMarked
package coop.meent.compass.scans;

import org.jspecify.annotations.NullMarked;
