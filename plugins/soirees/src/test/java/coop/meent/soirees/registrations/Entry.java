package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.registrations.Mails.Letter;
import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/// The entry of a calendar, as a mail carries it.
record Entry(Calendar calendar, VEvent event) {
    static Entry in(Letter letter) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(letter.calendar()));
            // who asks and who is asked is written into it as the mail leaves
            assertThat(calendar.validate(true).getEntries())
                    .as(letter.calendar())
                    .allMatch(it -> it.getMessage().matches(".*(ATTENDEE|ORGANIZER)"));
            return new Entry(calendar, calendar.<VEvent>getComponents(Component.VEVENT).getFirst());
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(letter.calendar(), unreadable);
        }
    }

    String uid() {
        return value("UID");
    }

    int sequence() {
        return Integer.parseInt(value("SEQUENCE"));
    }

    String value(String property) {
        return event.getRequiredProperty(property).getValue();
    }

    String method() {
        return calendar.getRequiredProperty("METHOD").getValue();
    }
}
