/// Which role somebody could play for the community.
///
/// The team writes an [OpenRole]: small, within reach, with how much it asks in words. Plugins add
/// ideas of their own. [Suggestions] chooses at most three for a person, by the tags of their
/// profile and nothing else, and says why. Who joins is known to the team; leaving takes one press;
/// what somebody puts aside stays away for a season.
///
/// The number of people that a role needs is kept by locking its row: there is never one too many.
@NullMarked
package coop.meent.core.roles;

import org.jspecify.annotations.NullMarked;
