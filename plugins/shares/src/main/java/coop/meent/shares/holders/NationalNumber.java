package coop.meent.shares.holders;

import java.util.Optional;
import java.util.regex.Pattern;

/// A Belgian national number or BIS number: six digits of a birth date, three of a counter, and 97
/// less the remainder of those nine by 97; of who was born since 2000 with a 2 before the nine.
///
/// @param digits eleven
record NationalNumber(String digits) {
    private static final Pattern SHAPE = Pattern.compile("\\d{11}");
    private static final Pattern SIGNS = Pattern.compile("[\\s./-]");
    private static final int BASE = 97;
    private static final int CHECKED = 9;
    private static final long SINCE_2000 = 2_000_000_000L;

    NationalNumber {
        if (!good(digits)) {
            throw new IllegalArgumentException("no national number");
        }
    }

    /// {@return the number that somebody typed}
    static Optional<NationalNumber> of(String typed) {
        var digits = SIGNS.matcher(typed).replaceAll("");
        return good(digits) ? Optional.of(new NationalNumber(digits)) : Optional.empty();
    }

    /// {@return the number as a card has it, `85.07.30-033.28`}
    String written() {
        return "%s.%s.%s-%s.%s"
                .formatted(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.substring(4, 6),
                        digits.substring(6, CHECKED),
                        digits.substring(CHECKED));
    }

    /// Not the number: it would stand in a log.
    @Override
    public String toString() {
        return "NationalNumber[…]";
    }

    private static boolean good(String digits) {
        if (!SHAPE.matcher(digits).matches()) {
            return false;
        }
        long first = Long.parseLong(digits.substring(0, CHECKED));
        long check = Long.parseLong(digits.substring(CHECKED));
        return check == BASE - first % BASE || check == BASE - (SINCE_2000 + first) % BASE;
    }
}
