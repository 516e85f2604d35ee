package coop.meent.shares.ledger;

import java.util.OptionalLong;

/// Who stands behind an entry, as ids of persons; all empty for the site itself.
///
/// @param actor who entered it
/// @param onBehalfOf for whom, when a helpdesk did
/// @param approver the second person, where one is needed
public record By(OptionalLong actor, OptionalLong onBehalfOf, OptionalLong approver) {}
