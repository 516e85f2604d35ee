package coop.meent.shares.ledger;

import java.util.Comparator;

/// Shares of one lot at one value; value 0 holds the losses charged to the lot.
record Row(int shareClass, long lot, long valueCents) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
            Comparator.comparingInt(Row::shareClass)
                    .thenComparingLong(Row::lot)
                    .thenComparingLong(Row::valueCents);

    static Row of(Leg leg) {
        return new Row(leg.shareClass(), leg.lot(), leg.valueCents());
    }

    /// {@return where the losses of the same lot stand}
    Row loss() {
        return new Row(shareClass, lot, 0);
    }

    boolean isLoss() {
        return valueCents == 0;
    }

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }
}
