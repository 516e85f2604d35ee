package coop.meent.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.CalendarPart;
import coop.meent.api.CalendarPart.Method;
import coop.meent.core.mail.OutgoingMail.Recipient;
import java.io.IOException;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartiesTest {
    private static final Recipient AN =
            new Recipient(
                    "An \"de\" Boer; een naam die verder gaat dan de regel lang mag zijn",
                    "an@example.org",
                    "nl");

    @ParameterizedTest
    @EnumSource(Method.class)
    void a_part_of_a_mail_keeps_the_rules_of_its_method(Method method)
            throws IOException, ParserException {
        var text = Parties.of(part(method), "Meent", "meent@example.org").text(AN);

        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).as(text).isEmpty();
        assertThat(text).contains("ORGANIZER;CN=\"Meent\":mailto:meent@example.org\r\n");
        assertThat(calendar.getComponents().getFirst().getProperty(Property.ATTENDEE).isPresent())
                .isEqualTo(method != Method.PUBLISH);
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(76));
    }

    @Test
    void nobody_is_asked_for_an_answer() {
        assertThat(
                        Parties.of(part(Method.REQUEST), "Meent", "m@example.org")
                                .text(AN)
                                .replace("\r\n ", ""))
                .contains("PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:an@example.org\r\n");
    }

    private static CalendarPart part(Method method) {
        return new CalendarPart(
                method,
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//coop.meent//Meent//NL
                METHOD:%s
                BEGIN:VEVENT
                UID:harvest.1@0b5a
                DTSTAMP:20270101T100000Z
                DTSTART:20270102T100000Z
                SEQUENCE:0
                SUMMARY:Plukken
                STATUS:%s
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(
                                method.name(), method == Method.CANCEL ? "CANCELLED" : "CONFIRMED")
                        .replace("\n", "\r\n"));
    }
}
