package coop.meent.shares.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;

/// Whole numbers that never run over.
final class Numbers {
    private Numbers() {}

    /// {@return the product of two numbers of at least 0; empty when it is more than [Deed#MOST]}
    static OptionalLong times(long left, long right) {
        var product = left * right;
        var fits = Math.multiplyHigh(left, right) == 0 && product >= 0 && product <= Deed.MOST;

        return fits ? OptionalLong.of(product) : OptionalLong.empty();
    }

    /// {@return `amount` × `part` ÷ `whole`, rounded towards zero}
    static long share(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /// {@return an amount as messages say it}
    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static boolean quantity(Matter matter, long quantity, String field) {
        if (quantity < 1) {
            matter.refuse("quantity_not_positive", field, quantity);
        } else if (quantity > Deed.MOST) {
            matter.refuse("quantity_too_large", field, Deed.MOST);
        }

        return quantity >= 1 && quantity <= Deed.MOST;
    }

    static boolean amount(Matter matter, long cents, String field) {
        if (cents < 1) {
            matter.refuse("amount_not_positive", field, euros(cents));
        } else if (cents > Deed.MOST) {
            matter.refuse("amount_too_large", field, euros(Deed.MOST));
        }

        return cents >= 1 && cents <= Deed.MOST;
    }
}
