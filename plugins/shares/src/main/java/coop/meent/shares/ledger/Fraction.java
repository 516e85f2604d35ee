package coop.meent.shares.ledger;

import java.math.BigInteger;

/// Shares in parts, exact.
record Fraction(BigInteger above, BigInteger below) {
    static final Fraction ZERO = of(0);

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction times(long into, long outOf) {
        return new Fraction(
                above.multiply(BigInteger.valueOf(into)),
                below.multiply(BigInteger.valueOf(outOf)));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                above.multiply(other.below).add(other.above.multiply(below)),
                below.multiply(other.below));
    }

    long roundedUp() {
        return above.add(below).subtract(BigInteger.ONE).divide(below).longValueExact();
    }
}
