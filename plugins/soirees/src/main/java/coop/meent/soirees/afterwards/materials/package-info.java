/// What was shown or handed out, for whom it is meant.
@NullMarked
package coop.meent.soirees.afterwards.materials;

import org.jspecify.annotations.NullMarked;
