package coop.meent.shares.papers;

import coop.meent.api.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a paper says things in its language.
record Wording(Texts texts, String language) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /// @param key below `shares.papers.`
    String say(String key, Object... arguments) {
        return texts.text(language, "shares.papers." + key, arguments);
    }

    /// {@return a day as all three languages write it}
    static String written(LocalDate day) {
        return DAY.format(day);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String number(long number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    String money(long cents) {
        var format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(2);
        return "€\u00a0" + format.format(BigDecimal.valueOf(cents, 2));
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.equals("en") ? "en-GB" : language + "-BE");
    }
}
