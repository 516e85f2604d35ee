package coop.meent.shares.book;

/// Shares and what stands behind them.
///
/// @param shares how many
/// @param capitalCents their issue value less losses charged to them
/// @param paidCents what of it was paid in, less the same losses
public record Amount(long shares, long capitalCents, long paidCents) {
    static final Amount NONE = new Amount(0, 0, 0);

    /// {@return what is still to be paid}
    public long unpaidCents() {
        return capitalCents - paidCents;
    }

    /// {@return both together}
    public Amount plus(Amount other) {
        return new Amount(
                Math.addExact(shares, other.shares),
                Math.addExact(capitalCents, other.capitalCents),
                Math.addExact(paidCents, other.paidCents));
    }
}
