package coop.meent.compass.network;

import coop.meent.api.Principle;
import java.time.Instant;
import java.util.Map;

/// The last closed scan of one of the reader's organisations, to lay beside the network.
///
/// @param tenths the scores as the organisation sees them; a principle without one is missing
record Own(long organisation, String name, int scan, Instant at, Map<Principle, Integer> tenths) {}
