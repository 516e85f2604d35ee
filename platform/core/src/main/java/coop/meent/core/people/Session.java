package coop.meent.core.people;

import java.time.Instant;

/// Somebody is signed in on a device.
///
/// @param device what the browser said of itself, in short
/// @param current whether it is the one that asks
public record Session(
        long id, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}
