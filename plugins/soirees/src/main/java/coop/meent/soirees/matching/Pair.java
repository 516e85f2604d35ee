package coop.meent.soirees.matching;

import java.util.Comparator;

/// Two persons, the lower number first.
public record Pair(long one, long other) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingLong(Pair::one).thenComparingLong(Pair::other);

    public Pair {
        if (one >= other) {
            throw new IllegalArgumentException("not in order: " + one + ", " + other);
        }
    }

    public static Pair of(long one, long other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int compareTo(Pair that) {
        return ORDER.compare(this, that);
    }
}
