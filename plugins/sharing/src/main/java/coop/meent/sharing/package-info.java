/// What cooperatives share: things to lend, offers, questions for help, and buying together.
///
/// [Sharing] is the plugin and the only door; it is a list of parts, one for each package. From the
/// ground up: `times` (opening hours, buffers and who fits where, without a database), `nearness`
/// (postcodes and distances), `things` (what is lent, and who sees it), `bookings` (who has what
/// when), `loans` (what happens to a booking between hand-over and thanks), and beside these
/// `asks`, `offers`, `purchases`, `inventory` and `warmth`.
@NullMarked
package coop.meent.sharing;

import org.jspecify.annotations.NullMarked;
