package coop.meent.core.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number under which a country's register knows an enterprise.
///
/// @param country two capitals
/// @param digits without points and spaces: ten for Belgium (KBO), eight for the Netherlands (KvK)
public record EnterpriseNumber(String country, String digits) {
    private static final Pattern BELGIAN = Pattern.compile("[01][0-9]{9}");
    private static final Pattern DUTCH = Pattern.compile("[0-9]{8}");
    private static final Pattern OTHER = Pattern.compile("[0-9A-Z]{4,20}");
    private static final Pattern COUNTRY = Pattern.compile("(BE|NL)[0-9].*");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s\u00a0./\\-]+");

    /// {@return the number that was typed, if it can be one}
    ///
    /// @param typed e.g. `0123.456.749`, `BE 0123 456 749`
    /// @param country where the organisation is; a `BE` or `NL` before the number overrules it
    public static Optional<EnterpriseNumber> parse(String typed, String country) {
        var bare = ORNAMENT.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        if (COUNTRY.matcher(bare).matches()) {
            return checked(bare.substring(0, 2), bare.substring(2));
        }
        return checked(country, bare);
    }

    private static Optional<EnterpriseNumber> checked(String country, String bare) {
        // a spreadsheet takes the zero in front for nothing
        var digits = country.equals("BE") && bare.length() == 9 ? "0" + bare : bare;
        boolean right =
                switch (country) {
                    case "BE" -> BELGIAN.matcher(digits).matches() && belgianCheck(digits);
                    case "NL" -> DUTCH.matcher(digits).matches();
                    default -> OTHER.matcher(digits).matches();
                };
        return right ? Optional.of(new EnterpriseNumber(country, digits)) : Optional.empty();
    }

    private static boolean belgianCheck(String digits) {
        int base = Integer.parseInt(digits.substring(0, 8));
        return base > 0 && 97 - base % 97 == Integer.parseInt(digits.substring(8));
    }

    /// {@return the number as its country writes it}
    public String written() {
        return country.equals("BE") && digits.length() == 10
                ? digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7)
                : digits;
    }
}
