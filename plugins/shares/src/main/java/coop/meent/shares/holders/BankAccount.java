package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/// The account to which a holder is paid.
///
/// @param no 1, 2, 3 … of the holder
/// @param iban without spaces
/// @param inNameOf when it is somebody else's
/// @param ends the day on which another took its place, or none
public record BankAccount(
        int no, String iban, String inNameOf, LocalDate begins, Optional<LocalDate> ends) {
    private static final Pattern SIGNS = Pattern.compile("[\\s.-]");
    private static final int SHOWN = 4;

    /// {@return the number that somebody typed, if it is one}
    public static Optional<String> iban(String typed) {
        var bare = SIGNS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(bare);
            return belgian(bare) ? Optional.of(bare) : Optional.empty();
        } catch (Iban4jException none) {
            return Optional.empty();
        }
    }

    /// {@return enough of the number to recognise it: `BE72 •••• •••• 1616`}
    public String masked() {
        return iban.substring(0, SHOWN) + " •••• •••• " + iban.substring(iban.length() - SHOWN);
    }

    /// {@return the number in groups of four}
    public String written() {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    // a Belgian account has check digits of its own inside
    private static boolean belgian(String iban) {
        if (!iban.startsWith("BE")) {
            return true;
        }
        long remainder = Long.parseLong(iban.substring(4, 14)) % 97;
        return Long.parseLong(iban.substring(14)) == (remainder == 0 ? 97 : remainder);
    }
}
