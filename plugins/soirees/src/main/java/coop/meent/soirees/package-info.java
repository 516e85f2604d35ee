/// Soirées and webinars: evenings where everybody meets the right people.
///
/// [Soirees] is the plugin and the only door; it is a list of parts, one for each package. From the
/// ground up, without a database: `matching` (who meets whom at which table, and what changes when
/// somebody comes late or leaves) and `places` (who has a place, who waits, who is offered one).
@NullMarked
package coop.meent.soirees;

import org.jspecify.annotations.NullMarked;
