package coop.meent.core.roles;

import java.time.Instant;
import java.util.Optional;

/// A role with who has it.
///
/// @param holders how many people have it
/// @param since when the viewer took it; empty when they have not
public record Taken(OpenRole role, int holders, Optional<Instant> since) {
    /// {@return how many people it still needs}
    public int left() {
        return Math.max(0, role.needed() - holders);
    }
}
