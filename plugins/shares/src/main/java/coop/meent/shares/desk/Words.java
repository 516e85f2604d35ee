package coop.meent.shares.desk;

import coop.meent.api.Texts;
import coop.meent.shares.registers.Euros;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Texts, days and amounts in the reader's language, for sentences; templates have filters of their
/// own.
final class Words {
    private final Texts texts;
    private final String language;
    private final Locale locale;

    Words(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
        this.locale = Euros.locale(language);
    }

    String language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    String day(LocalDate day) {
        var written = DateTimeFormatter.ofPattern("d MMMM y", locale).format(day);
        return language.equals("fr") && day.getDayOfMonth() == 1
                ? "1er" + written.substring(1)
                : written;
    }

    String money(long cents) {
        return Euros.exact(language, cents);
    }

    String number(long number) {
        return Euros.number(language, number);
    }
}
