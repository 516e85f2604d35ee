package coop.meent.core.calendars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWriterTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Brussels",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Nuuk",
                "America/Sao_Paulo",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Africa/Kinshasa",
                "Asia/Jerusalem",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "UTC"
            })
    void each_instant_around_each_change_of_the_clock_is_read_as_it_was_meant(String name) {
        var entries = around(ZoneId.of(name));

        var events = Read.events(Read.written(entries.toArray(CalendarEntry[]::new)));

        assertThat(events).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            var when = entries.get(i).when();
            assertThat(start(events.get(i))).as("%s", when).isEqualTo(when.starts(BRUSSELS));
            assertThat(end(events.get(i))).as("%s", when).isEqualTo(when.ends(BRUSSELS));
        }
    }

    // the zone's own name could be known to the reader; another cannot
    @Test
    void the_rules_of_a_zone_are_those_written_and_not_those_that_the_reader_knows() {
        var entries = around(BRUSSELS);
        var written = Read.written(entries.toArray(CalendarEntry[]::new));

        var events = Read.events(written.replace("Europe/Brussels", "Nowhere/Known"));

        for (int i = 0; i < entries.size(); i++) {
            assertThat(start(events.get(i))).isEqualTo(entries.get(i).when().starts(BRUSSELS));
        }
    }

    private static List<CalendarEntry> around(ZoneId zone) {
        var entries = new ArrayList<CalendarEntry>();
        var moments = new ArrayList<ZonedDateTime>();
        var change = ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, zone).toInstant();
        for (int i = 0; i < 6; i++) {
            var next = zone.getRules().nextTransition(change);
            change = next == null ? change.plus(Duration.ofDays(100)) : next.getInstant();
            for (int minutes = -150; minutes <= 150; minutes += 15) {
                moments.add(change.plus(Duration.ofMinutes(minutes)).atZone(zone));
            }
        }
        moments.forEach(it -> entries.add(entry("m" + entries.size(), it, it.plusMinutes(75))));
        return entries;
    }

    private static CalendarEntry entry(String id, ZonedDateTime start, ZonedDateTime end) {
        return CalendarEntry.of(
                        "harvest", id, new When.Timed(start, end), "Plukken", "/orchard/" + id)
                .to(Audience.PUBLIC);
    }

    @Test
    void whole_days_end_before_the_day_after() {
        var days = new When.AllDay(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 28));
        var written = Read.written(CalendarEntry.of("harvest", "1", days, "Oogst", "/orchard/1"));

        assertThat(written)
                .contains("DTSTART;VALUE=DATE:20270327\r\n", "DTEND;VALUE=DATE:20270329\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(Read.events(written)).hasSize(1);
        assertThat(days.length(BRUSSELS)).isEqualTo(Duration.ofHours(47));
    }

    @Test
    void the_second_of_two_equal_hours_is_written_in_utc() {
        var second =
                ZonedDateTime.of(2027, 10, 31, 2, 30, 0, 0, BRUSSELS).withLaterOffsetAtOverlap();

        var written = Read.written(entry("1", second, second.plusHours(1)));

        assertThat(written).contains("DTSTART:20271031T013000Z\r\n", "DTEND:20271031T023000Z\r\n");
    }

    @Test
    void brussels_is_told_by_its_two_yearly_rules() {
        var noon = ZonedDateTime.of(2027, 6, 1, 12, 0, 0, 0, BRUSSELS);

        assertThat(Read.written(entry("1", noon, noon.plusHours(1))))
                .contains(
                        "TZID:Europe/Brussels\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n",
                        "TZNAME:CEST\r\n",
                        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n");
    }

    @Test
    void what_people_type_stays_inside_its_property() {
        var noon = ZonedDateTime.of(2027, 6, 1, 12, 0, 0, 0, BRUSSELS);
        var title = "Peren; appels, \\ en \"rest\"\r\nEND:VEVENT\nBEGIN:VALARM\u2028x";
        var entry =
                CalendarEntry.of("harvest", "1", new When.Timed(noon, noon), title, "/orchard/1")
                        .saying("één\ntwee")
                        .at("Gent, België");

        var event = Read.events(Read.written(entry)).getFirst();

        assertThat(requireNonNull(event.getSummary()).getValue())
                .isEqualTo("Peren; appels, \\ en \"rest\"\nEND:VEVENT\nBEGIN:VALARM\nx");
        assertThat(requireNonNull(event.getDescription()).getValue()).isEqualTo("één\ntwee");
        assertThat(requireNonNull(event.getLocation()).getValue()).isEqualTo("Gent, België");
        assertThat(requireNonNull(event.getUrl()).getValue())
                .isEqualTo("https://meent.example/orchard/1");
    }

    private static Instant start(VEvent event) {
        return Read.instant(requireNonNull(event.getDateTimeStart()).getDate());
    }

    private static Instant end(VEvent event) {
        return Read.instant(requireNonNull(event.getDateTimeEnd()).getDate());
    }
}
