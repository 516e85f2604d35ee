/// Files on the disk: where their bytes lie, what they are by their content, and pictures made fit
/// to be shown.
///
/// [coop.meent.core.files.Blobs] keeps bytes under their own hash and lets them appear there whole
/// or not at all. [coop.meent.core.files.Recognised] says what a file is without asking its name.
/// [coop.meent.core.files.Picture] turns, strips, bounds and writes an image anew, once: what is
/// already as we write it stays as it is, byte for byte. Who owns a file and who may read it is
/// told by `coop.meent.core.uploads`.
@NullMarked
package coop.meent.core.files;

import org.jspecify.annotations.NullMarked;
