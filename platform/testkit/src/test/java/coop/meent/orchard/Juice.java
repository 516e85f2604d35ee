package coop.meent.orchard;

import coop.meent.api.Audience;
import java.time.Instant;

/// A juice.
///
/// @param staleFrom when somebody should have tasted it again
/// @param keeper who looks after it
record Juice(long id, String name, Audience audience, Instant staleFrom, Audience keeper) {
    static final String TYPE = "juice";
}
