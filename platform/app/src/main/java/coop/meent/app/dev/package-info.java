/// `./meent dev`: a plugin's folder, watched while its author writes.
///
/// [Project] is the folder, [Snapshot] what lies in it at one moment; [Libraries] and [Compiler]
/// turn it into classes, [Stage] puts these where the host loads plugins from. [Loop] does it at
/// each save and says what came of it.
@NullMarked
package coop.meent.app.dev;

import org.jspecify.annotations.NullMarked;
