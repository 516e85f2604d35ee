package coop.meent.core.charges;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// An amount in euros as people and banks write it: `12`, `12,5`, `1.234,50`, `1 234.50`.
final class Amount {
    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?)((?:\\d{1,3}(?:[., ]\\d{3})+)|\\d{1,9})(?:[.,](\\d{1,2}))?");

    private Amount() {}

    /// {@return the amount in cents; empty when it is none}
    static OptionalLong parse(String typed) {
        var plain = typed.replace('\u00a0', ' ').replace("€", "").replace("EUR", "").strip();
        var found = WRITTEN.matcher(plain);
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        var cents = found.group(3) == null ? "" : found.group(3);
        var digits = found.group(2).replaceAll("\\D", "") + (cents + "00").substring(0, 2);
        long amount = new BigDecimal(digits).longValueExact();
        return OptionalLong.of(found.group(1).equals("-") ? -amount : amount);
    }
}
