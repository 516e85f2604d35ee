/// What can be seen afterwards: recordings with captions and chapters, speakers, materials.
@NullMarked
package coop.meent.soirees.recordings;

import org.jspecify.annotations.NullMarked;
