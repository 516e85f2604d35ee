/// What the site keeps of a person, from what every table declares of itself: read it, take all of
/// it along, and erase it.
///
/// [coop.meent.core.privacy.Privacy] builds it. [coop.meent.core.privacy.Declarations] remembers
/// what plugins declared, also of those that are switched off; [coop.meent.core.privacy.Takeout]
/// writes the archive, [coop.meent.core.privacy.Erasure] takes a person away in one transaction
/// over all schemas, and does so again on a restored backup.
@NullMarked
package coop.meent.core.privacy;

import org.jspecify.annotations.NullMarked;
