package coop.meent.sharing.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A day of the week above its column.
public record DayName(String brief, String full) {
    /// {@return Monday to Sunday}
    static List<DayName> all(String language) {
        var locale = Locale.forLanguageTag(language);
        return Stream.of(DayOfWeek.values())
                .map(it ->
                        new DayName(
                                it.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                                it.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }
}
