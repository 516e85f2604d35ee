/// Files that people send and read: whose they are, where they stand, and who may have them at this
/// moment.
///
/// [coop.meent.core.uploads.FilesFloor] builds it all. A file is taken (whole with a form, or in
/// pieces that survive a cut), looked at, and waits; a plugin keeps it in its own transaction, or
/// it goes after a day. [coop.meent.core.uploads.FilePages] serves it, whole or in part, and asks
/// its shelf at each request whether the viewer may read it. The bytes are the matter of
/// `coop.meent.core.files`; docs/decisions/0036-files.md says why it is built so.
@NullMarked
package coop.meent.core.uploads;

import org.jspecify.annotations.NullMarked;
