/// Shelves hold collections, and a [Collection] says who may read its articles, who edits and
/// reviews them, and how often they are looked at again.
///
/// [Sight] answers who may do what, in Java for one collection and in SQL for lists; the team
/// arranges everything by [ShelfDesk].
@NullMarked
package coop.meent.knowledge.shelves;

import org.jspecify.annotations.NullMarked;
