package coop.meent.core.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.CalendarEntry;
import coop.meent.core.calendars.CalendarWriter.Calendar;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/// Reads what we write by a library of others, and holds it against the standard.
final class Read {
    private static final CalendarWriter WRITER =
            new CalendarWriter(
                    "0b5a",
                    "https://meent.example",
                    ZonedDateTime.parse("2027-01-01T12:00+01:00[Europe/Brussels]"));

    private Read() {}

    static String written(CalendarEntry... entries) {
        return WRITER.write(
                new Calendar(
                        Optional.of("Meent"),
                        Optional.empty(),
                        List.of(entries),
                        it -> Revision.none(Fingerprint.of(it), Instant.EPOCH)));
    }

    /// {@return the events, after all rules were checked}
    static List<VEvent> events(String written) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(written));
            assertThat(calendar.validate(true).getEntries()).as(written).isEmpty();
            return calendar.getComponents(Component.VEVENT);
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(written, unreadable);
        }
    }

    static Instant instant(Temporal moment) {
        return switch (moment) {
            case Instant instant -> instant;
            case OffsetDateTime offset -> offset.toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            default -> throw new AssertionError("no moment: " + moment.getClass() + " " + moment);
        };
    }
}
