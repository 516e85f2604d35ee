package coop.meent.sharing.purchases;

/// From how many on one of them costs how much.
///
/// @param from number of units in all
/// @param unitCents price of one, in euro cents
public record Tier(int from, long unitCents) {
    public Tier {
        if (from < 1 || unitCents < 1) {
            throw new IllegalArgumentException("no tier: " + from + " for " + unitCents);
        }
    }
}
