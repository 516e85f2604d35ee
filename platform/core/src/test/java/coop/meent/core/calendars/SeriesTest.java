package coop.meent.core.calendars;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.Change;
import coop.meent.api.CalendarEntry.Occurrence;
import coop.meent.api.Repeat;
import coop.meent.api.Repeat.Rhythm;
import coop.meent.api.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void a_weekly_series_keeps_its_time_of_the_clock_across_both_changes() {
        var entry = weekly(LocalDateTime.parse("2027-03-07T19:30"), 120, "2027-11-28");

        assertThat(entry.occurrences())
                .hasSize(39)
                .allSatisfy(it -> {
                    var when = (When.Timed) it.when();
                    assertThat(when.start().toLocalTime()).isEqualTo(LocalTime.of(19, 30));
                    assertThat(when.length(BRUSSELS)).isEqualTo(Duration.ofHours(2));
                });
        assertThat(Read.written(entry)).containsOnlyOnce("BEGIN:VEVENT");
        reread(entry);
    }

    @Test
    void a_night_that_has_an_hour_less_is_told_apart() {
        var entry = weekly(LocalDateTime.parse("2027-03-06T22:00"), 480, "2027-04-10");

        var written = Read.written(entry);

        assertThat(written)
                .contains("RECURRENCE-ID;TZID=Europe/Brussels:20270327T220000\r\n")
                .contains("DTEND;TZID=Europe/Brussels:20270328T060000\r\n");
        reread(entry);
    }

    @Test
    void an_hour_that_the_clock_skips_comes_an_hour_later_and_one_of_two_is_the_first() {
        var spring = weekly(LocalDateTime.parse("2027-03-21T02:30"), 60, "2027-04-04");
        var autumn = weekly(LocalDateTime.parse("2027-10-24T02:30"), 60, "2027-11-07");

        assertThat(starts(spring)).contains(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(starts(autumn)).contains(Instant.parse("2027-10-31T00:30:00Z"));
        reread(spring);
        reread(autumn);
    }

    @Test
    void a_series_may_begin_in_the_second_of_two_equal_hours() {
        var second =
                ZonedDateTime.of(2027, 10, 31, 2, 30, 0, 0, BRUSSELS).withLaterOffsetAtOverlap();
        var entry =
                entry(new When.Timed(second, second.plusHours(1)))
                        .repeated(Repeat.weekly(LocalDate.of(2027, 11, 21)), List.of());

        assertThat(starts(entry)).contains(Instant.parse("2027-10-31T01:30:00Z"));
        reread(entry);
    }

    @Test
    void each_rhythm_is_read_as_it_was_meant() {
        var last = LocalDate.of(2028, 6, 30);
        for (var day : List.of("2027-01-29", "2027-01-31", "2027-01-12", "2027-03-26")) {
            for (var rhythm : Rhythm.values()) {
                for (int every : List.of(1, 2)) {
                    var start = LocalDateTime.parse(day + "T18:00").atZone(BRUSSELS);
                    var when = new When.Timed(start, start.plusMinutes(90));
                    var repeat = new Repeat(rhythm, every, last);
                    if (repeat.days(start.toLocalDate()).contains(start.toLocalDate())) {
                        reread(entry(when).repeated(repeat, List.of()));
                    }
                }
            }
        }
    }

    @Test
    void whole_days_repeat_too() {
        var days = new When.AllDay(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 28));
        var entry = entry(days).repeated(Repeat.weekly(LocalDate.of(2027, 5, 1)), List.of());

        assertThat(Read.written(entry)).contains("RRULE:FREQ=WEEKLY;UNTIL=20270501\r\n");
        assertThat(Read.events(Read.written(entry))).hasSize(1);
        assertThat(entry.occurrences()).hasSize(6);
    }

    @Test
    void one_is_moved_and_one_called_off() {
        var entry = weekly(LocalDateTime.parse("2027-06-01T19:00"), 60, "2027-06-29");
        var moved = LocalDateTime.parse("2027-06-09T20:00").atZone(BRUSSELS);
        var changed =
                entry.repeated(
                        entry.repeat().orElseThrow(),
                        List.of(
                                Change.moved(
                                        LocalDate.of(2027, 6, 8),
                                        new When.Timed(moved, moved.plusHours(1))),
                                Change.cancelled(LocalDate.of(2027, 6, 15))));

        assertThat(Read.written(changed))
                .contains("RECURRENCE-ID;TZID=Europe/Brussels:20270608T190000\r\n")
                .contains("RECURRENCE-ID;TZID=Europe/Brussels:20270615T190000\r\n")
                .containsOnlyOnce("STATUS:CANCELLED");
        reread(changed);
    }

    @Test
    void what_makes_no_series_is_refused() {
        var start = ZonedDateTime.of(2027, 1, 1, 12, 0, 0, 0, ZoneOffset.ofHours(1));
        var fixed = entry(new When.Timed(start, start));
        var weekly = Repeat.weekly(LocalDate.of(2027, 2, 1));
        var lastFriday = Repeat.monthly(Rhythm.MONTHLY_ON_LAST_WEEKDAY, LocalDate.of(2027, 9, 1));
        var fourth = entry(new When.AllDay(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)));

        assertThatThrownBy(() -> fixed.repeated(weekly, List.of()))
                .hasMessageContaining("the clock of a place");
        assertThatThrownBy(() -> fourth.repeated(lastFriday, List.of()))
                .hasMessageContaining("not of its series");
    }

    @Test
    void series_near_every_change_of_every_zone_are_read_as_they_were_meant() {
        var random = new Random(20270328);
        // the reader adds names of its own to those that Java knows
        var zones =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(it -> it.matches("[A-Z]\\w+/[\\w/+-]+"))
                        .filter(it -> !it.startsWith("SystemV/"))
                        .sorted()
                        .toList();
        for (var name : zones) {
            var zone = ZoneId.of(name);
            var from = Instant.parse("2026-06-01T00:00:00Z");
            var change = zone.getRules().nextTransition(from);
            if (change == null) {
                continue;
            }
            var near = change.getInstant().plusSeconds(60L * random.nextInt(-180, 180));
            var start = near.atZone(zone).minusWeeks(random.nextInt(3));
            var end = start.plusMinutes(random.nextInt(1, 600));
            var last = start.toLocalDate().plusWeeks(random.nextInt(1, 40));
            reread(entry(new When.Timed(start, end)).repeated(Repeat.weekly(last), List.of()));
        }
    }

    private static List<Instant> starts(CalendarEntry entry) {
        return entry.occurrences().stream().map(it -> it.when().starts(BRUSSELS)).toList();
    }

    // a reader's own arithmetic on what we wrote gives every occurrence that we mean
    private static void reread(CalendarEntry entry) {
        var events = Read.events(Read.written(entry));
        var found = new HashMap<Instant, Instant>();
        var master = events.getFirst();
        var exceptions = new HashMap<Instant, VEvent>();
        for (var it : events.subList(1, events.size())) {
            RecurrenceId<?> id = it.getRequiredProperty(Property.RECURRENCE_ID);
            exceptions.put(Read.instant(id.getDate()), it);
        }
        var length = Duration.between(start(master), end(master));
        for (var start : new Expanded(master).starts()) {
            var exception = exceptions.remove(start);
            found.put(
                    exception == null ? start : start(exception),
                    exception == null ? start.plus(length) : end(exception));
        }
        assertThat(exceptions).as("exceptions of no occurrence, %s", entry).isEmpty();
        assertThat(found).as("%s", entry).isEqualTo(meant(entry));
    }

    private static Map<Instant, Instant> meant(CalendarEntry entry) {
        var meant = new HashMap<Instant, Instant>();
        for (Occurrence it : entry.occurrences()) {
            meant.put(it.when().starts(BRUSSELS), it.when().ends(BRUSSELS));
        }
        return meant;
    }

    private static Instant start(VEvent event) {
        return Read.instant(requireNonNull(event.getDateTimeStart()).getDate());
    }

    private static Instant end(VEvent event) {
        return event.getDateTimeEnd() == null
                ? start(event)
                : Read.instant(event.getDateTimeEnd().getDate());
    }

    private static CalendarEntry weekly(LocalDateTime first, int minutes, String last) {
        var start = first.atZone(BRUSSELS);
        var end = first.plusMinutes(minutes).atZone(BRUSSELS);
        return entry(new When.Timed(start, end))
                .repeated(Repeat.weekly(LocalDate.parse(last)), List.of());
    }

    private static CalendarEntry entry(When when) {
        return CalendarEntry.of("harvest", "1", when, "Plukken", "/orchard/1");
    }

    /// The starts that a rule gives, by the reader.
    private record Expanded(VEvent event) {
        List<Instant> starts() {
            var all = new ArrayList<Instant>();
            var seed = requireNonNull(event.getDateTimeStart()).getDate();
            event.calculateRecurrenceSet(period(seed))
                    .forEach(it -> all.add(Read.instant(it.getStart())));
            return all;
        }

        private static Period<Temporal> period(Temporal seed) {
            return new Period<>(seed, Duration.ofDays(4_000));
        }
    }
}
