/// Who works for a plugin, and who watches over it.
///
/// Whatever the platform calls of a plugin outside of a request runs on threads of that plugin's
/// own, its [Crew][coop.meent.core.work.watch.Crew]: a loop holds those and nobody else's. The
/// [Watch][coop.meent.core.work.watch.Watch] looks at them several times a second. Who computes for
/// too long without a step, or throws too often, is reported to a judge who switches it off. What
/// is at work is written down in a file that outlives the process, so that the next start knows who
/// used up the memory.
@NullMarked
package coop.meent.core.work.watch;

import org.jspecify.annotations.NullMarked;
