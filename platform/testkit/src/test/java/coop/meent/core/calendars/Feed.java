package coop.meent.core.calendars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

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
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;

/// A calendar that the site gave, read by a library of others and held against the standard.
record Feed(String text, List<VEvent> events) {
    static Feed of(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).as(text).isEmpty();
            return new Feed(text, calendar.getComponents(Component.VEVENT));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    List<String> titles() {
        return events.stream().map(Feed::title).toList();
    }

    Optional<VEvent> titled(String title) {
        return events.stream().filter(it -> title(it).equals(title)).findFirst();
    }

    int sequence(String title) {
        Sequence sequence = titled(title).orElseThrow().getRequiredProperty("SEQUENCE");
        return sequence.getSequenceNo();
    }

    String state(String title) {
        Status status = titled(title).orElseThrow().getRequiredProperty("STATUS");
        return status.getValue();
    }

    String uid(String title) {
        return titled(title).orElseThrow().getUid().orElseThrow().getValue();
    }

    Instant start(String title) {
        return instant(requireNonNull(titled(title).orElseThrow().getDateTimeStart()).getDate());
    }

    private static String title(VEvent event) {
        return requireNonNull(event.getSummary()).getValue();
    }

    private static Instant instant(Temporal moment) {
        return switch (moment) {
            case Instant instant -> instant;
            case OffsetDateTime offset -> offset.toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            default -> throw new AssertionError("no moment: " + moment);
        };
    }
}
