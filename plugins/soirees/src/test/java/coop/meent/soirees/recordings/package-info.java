/// Tests of the recordings.
@NullMarked
package coop.meent.soirees.recordings;

import org.jspecify.annotations.NullMarked;
