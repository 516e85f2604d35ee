package coop.meent.core.factor;

import java.time.Instant;
import java.util.Optional;

/// How it stands with somebody's second factor.
///
/// @param obliged whether they cannot do without
/// @param since when it was set up; empty when it is not
/// @param codes how many recovery codes still work
public record Standing(
        long person, String name, boolean obliged, Optional<Instant> since, int codes) {
    /// {@return whether there is one}
    public boolean set() {
        return since.isPresent();
    }
}
