/// Work that lasts, and shows how far it is.
///
/// [coop.meent.core.progress.ProgressFloor] builds it. A plugin brings kinds of work, each a step;
/// [coop.meent.core.progress.Runner] takes one step after the other, each in one transaction of the
/// plugin together with the row that says how far it is. A row that a node works on is locked by
/// that transaction and by nothing else: whatever is killed lets go of it at once. Why it is built
/// so stands in docs/decisions/0037-progress.md.
@NullMarked
package coop.meent.core.progress;

import org.jspecify.annotations.NullMarked;
