/// Groups of persons, across organisations: who works together, from when until when.
///
/// A [KnownGroup] has a keeper, and a deputy who acts while the keeper does not count. A
/// [Membership] has days and ends with them; it opens nothing on a day on which the person acts for
/// no member, unless the group is open to guests. Who counts where on which day is told by one
/// function of the database (`core.counts_in_group`), which the viewer of each request reads too.
///
/// [GroupDesk] does what the pages and the API ask; [GroupFloor] is the door. Every member sees
/// every group: a group is no secret, what it may read is said elsewhere.
@NullMarked
package coop.meent.core.groups;

import org.jspecify.annotations.NullMarked;
