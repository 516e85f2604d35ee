package coop.meent.sharing.purchases;

import java.time.Instant;
import java.util.OptionalLong;

/// How many an organisation promised to take.
///
/// @param person who promised for it; nobody once they have left
/// @param amount number of units; 0 when it took its promise back
/// @param at by whose clock the deadline decides
public record Commitment(long organisation, OptionalLong person, int amount, Instant at) {
    public Commitment {
        if (amount < 0) {
            throw new IllegalArgumentException("less than nothing: " + amount);
        }
    }
}
