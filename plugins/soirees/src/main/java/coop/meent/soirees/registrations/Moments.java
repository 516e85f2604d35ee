package coop.meent.soirees.registrations;

import coop.meent.soirees.events.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and hours as a mail says them.
final class Moments {
    private Moments() {}

    /// {@return the day and the hour at which an event begins, where it is}
    static String starts(Event event, String language) {
        return words(event.times().starts(), event.times().zone(), language);
    }

    static String words(Instant at, ZoneId zone, String language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM y, HH:mm", Locale.forLanguageTag(language))
                .format(at.atZone(zone));
    }
}
