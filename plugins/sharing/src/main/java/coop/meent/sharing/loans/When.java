package coop.meent.sharing.loans;

import coop.meent.api.Texts;
import coop.meent.sharing.times.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// From when to when, as a template reads it and as a mail says it.
///
/// @param last the day on which it ends
/// @param byDay whether it goes by whole days
public record When(
        Instant from, Instant until, LocalDate first, LocalDate last, boolean byDay, ZoneId zone) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static When of(Span span, boolean byDay, ZoneId zone) {
        // what ends at midnight ends on the day before
        var last = span.until().minus(Duration.ofSeconds(1));
        return new When(
                span.from(),
                span.until(),
                LocalDate.ofInstant(span.from(), zone),
                LocalDate.ofInstant(last, zone),
                byDay,
                zone);
    }

    /// {@return it in words, in a language}
    String in(String language, Texts texts) {
        var from = day(first, language) + (byDay ? "" : ", " + CLOCK.format(from().atZone(zone)));
        boolean same = first.equals(last);
        if (byDay && same) {
            return from;
        }
        var clock = byDay ? "" : CLOCK.format(until().atZone(zone));
        var until = same ? clock : day(last, language) + (byDay ? "" : ", " + clock);
        return texts.text(language, "loans.span", from, until);
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM y", Locale.forLanguageTag(language))
                .format(day);
    }
}
