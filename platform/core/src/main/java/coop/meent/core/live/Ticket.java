package coop.meent.core.live;

import java.time.Instant;

/// May hear of a topic: what a page that shows it hands to its reader.
///
/// @param plugin whose topic it is
/// @param topic whole, e.g. `orchard/harvest:7`
/// @param version that the page shows
/// @param until when it ends
record Ticket(String plugin, String topic, long version, Instant until) {}
