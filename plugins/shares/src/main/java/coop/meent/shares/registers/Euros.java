package coop.meent.shares.registers;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Amounts and numbers in the reader's language, as the filters of templates write them: for
/// sentences, papers and sheets.
public final class Euros {
    private static final Currency EURO = Currency.getInstance("EUR");

    private Euros() {}

    /// {@return an amount with both cents, its minus sign before all}
    ///
    /// @param language `nl`, `fr` or `en`
    public static String exact(String language, long cents) {
        var format = NumberFormat.getCurrencyInstance(locale(language));
        format.setCurrency(EURO);
        var amount = format.format(BigDecimal.valueOf(cents, 2).abs());
        return cents < 0 ? "\u2212" + amount : amount;
    }

    /// {@return a whole number with the thousands set apart}
    public static String number(String language, long number) {
        return NumberFormat.getIntegerInstance(locale(language)).format(number);
    }

    /// {@return how a language is written here}
    public static Locale locale(String language) {
        return Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-BE");
    }
}
