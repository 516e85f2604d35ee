package coop.meent.compass.network;

import java.time.Instant;
import java.util.Optional;

/// How an organisation stands to the network.
///
/// @param leads whether the reader may change it
/// @param since empty while it has not consented
public record Consent(long organisation, String name, boolean leads, Optional<Instant> since) {}
