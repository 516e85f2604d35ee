package coop.meent.shares.holders;

import java.util.Optional;
import java.util.regex.Pattern;

/// A number in the Belgian register of companies (KBO, BCE): ten digits, of which the last two are
/// 97 less the remainder of the first eight by 97.
///
/// @param digits ten, the first 0 or 1
public record EnterpriseNumber(String digits) {
    private static final Pattern SHAPE = Pattern.compile("[01]\\d{9}");
    private static final Pattern SIGNS = Pattern.compile("[\\s./-]");
    private static final int BASE = 97;
    private static final int CHECKED = 8;

    public EnterpriseNumber {
        if (!good(digits)) {
            throw new IllegalArgumentException("no enterprise number: " + digits);
        }
    }

    /// {@return the number that somebody typed, with points, `BE` or without its first 0}
    public static Optional<EnterpriseNumber> of(String typed) {
        var bare = SIGNS.matcher(typed).replaceAll("").replaceFirst("^(?i)BE", "");
        var digits = bare.matches("\\d{9}") ? "0" + bare : bare;
        return good(digits) ? Optional.of(new EnterpriseNumber(digits)) : Optional.empty();
    }

    /// {@return the number with its points, `0566.988.259`}
    public String written() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }

    private static boolean good(String digits) {
        return SHAPE.matcher(digits).matches()
                && BASE - Integer.parseInt(digits.substring(0, CHECKED)) % BASE
                        == Integer.parseInt(digits.substring(CHECKED));
    }
}
