package coop.meent.soirees.tickets;

import java.math.BigDecimal;
import java.util.Optional;

/// Prices as people write them: `12`, `12,50`, `€ 1.250,00`.
final class Euros {
    private static final long MOST = 10_000_000;

    private Euros() {}

    /// {@return the cents, none at least and a hundred thousand euros at most; empty for anything
    /// else}
    static Optional<Long> cents(String typed) {
        var digits = typed.replaceAll("[€\\s\\u00a0\\u202f]", "");
        if (digits.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
            digits = digits.replaceAll("[.,](?=\\d{3})", "");
        }
        digits = digits.replace(',', '.');
        return digits.matches("\\d{1,7}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(digits).movePointRight(2).longValueExact())
                        .filter(it -> it <= MOST)
                : Optional.empty();
    }

    /// {@return how somebody would type them}
    static String typed(long cents) {
        return cents % 100 == 0
                ? Long.toString(cents / 100)
                : "%d,%02d".formatted(cents / 100, cents % 100);
    }
}
