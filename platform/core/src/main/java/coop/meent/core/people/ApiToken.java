package coop.meent.core.people;

import java.time.Instant;

/// A key with which a program acts for a person; the secret itself is shown once and not kept.
///
/// @param name what the person calls it
/// @param strong whether it was made by somebody who had shown a second factor
public record ApiToken(
        long id, String name, Instant createdAt, Instant expiresAt, boolean strong) {}
