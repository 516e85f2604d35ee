package coop.meent.shares.papers;

import coop.meent.api.Texts;
import coop.meent.shares.registers.Euros;
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
        return Euros.number(language, number);
    }

    String money(long cents) {
        return Euros.exact(language, cents);
    }
}
