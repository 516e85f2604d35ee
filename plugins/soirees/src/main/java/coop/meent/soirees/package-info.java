/// Soirées and webinars: evenings where everybody meets the right people.
///
/// [Soirees] is the plugin and the only door; it is a list of parts, one for each package. From the
/// ground up, without a database: `matching` (who meets whom at which table, and what changes when
/// somebody comes late or leaves) and `places` (who has a place, who waits, who is offered one).
///
/// On them stand `events` (what is held, and when), `registrations` and `tickets` (who comes, and
/// at what price), `checkin` (the door), `evening` (hopes, plan, rounds, screen and telephones),
/// `questions` (the box and its cards), `recordings`, and `afterwards` (contacts, what it was
/// worth, speakers, materials). They meet in two places: an `events.Panel` adds to the page of an
/// event, to the organiser's desk or to somebody's own page, and `registrations.OwnDoor` is the
/// only way to the last of these. Who sees what stands in decision 58.
@NullMarked
package coop.meent.soirees;

import org.jspecify.annotations.NullMarked;
