package coop.meent.sharing.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Opening hours, whole days and clock changes, by example.
class TimetableTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant NOW = at("2027-03-01T08:00");

    @Test
    void a_wish_within_opening_hours_is_fine() {
        assertThat(check(hourly("1 09:00-17:00"), "2027-03-08T09:00", "2027-03-08T17:00"))
                .isEmpty();
        assertThat(check(hourly("1 09:00-17:00"), "2027-03-08T08:59", "2027-03-08T17:00"))
                .contains(Refusal.CLOSED);
        assertThat(check(hourly("1 09:00-17:00"), "2027-03-08T09:00", "2027-03-08T17:01"))
                .contains(Refusal.SHUT);
    }

    @Test
    void what_stays_out_over_night_comes_back_when_somebody_is_there() {
        var rules = hourly("1 09:00-12:00\n2 09:00-12:00");

        assertThat(check(rules, "2027-03-08T10:00", "2027-03-09T09:00")).isEmpty();
        assertThat(check(indoors(rules), "2027-03-08T10:00", "2027-03-09T09:00"))
                .contains(Refusal.SHUT);
    }

    @Test
    void hours_that_meet_at_midnight_are_one() {
        var rules = indoors(hourly("1 18:00-24:00\n2 00:00-02:00"));

        assertThat(check(rules, "2027-03-08T22:00", "2027-03-09T01:00")).isEmpty();
    }

    @Test
    void whole_days_go_from_the_first_opening_to_the_last_closing() {
        var rules = daily("1 09:00-12:30 13:00-18:00\n3 10:00-16:00");
        var times = new Timetable(rules, BRUSSELS);

        var span = times.days(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 10));

        assertThat(span).contains(new Span(at("2027-03-08T09:00"), at("2027-03-10T16:00")));
        assertThat(times.check(Wish.of(span.orElseThrow(), 1), NOW)).isEmpty();
        assertThat(check(rules, "2027-03-08T10:00", "2027-03-10T16:00")).contains(Refusal.DAYS);
        assertThat(times.days(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 10))).isEmpty();
    }

    @Test
    void the_wall_says_when_it_is_open_also_when_the_clock_changes() {
        var times = new Timetable(hourly("7 01:30-02:30"), BRUSSELS);

        assertThat(times.open(LocalDate.of(2027, 3, 28)))
                .as("02:00 is 03:00")
                .containsExactly(
                        new Span(
                                Instant.parse("2027-03-28T00:30:00Z"),
                                Instant.parse("2027-03-28T01:00:00Z")));
        assertThat(times.open(LocalDate.of(2027, 10, 31)))
                .as("02:00 to 03:00 comes twice")
                .containsExactly(
                        new Span(
                                Instant.parse("2027-10-30T23:30:00Z"),
                                Instant.parse("2027-10-31T00:30:00Z")),
                        new Span(
                                Instant.parse("2027-10-31T01:00:00Z"),
                                Instant.parse("2027-10-31T01:30:00Z")));
    }

    @Test
    void two_weeks_are_two_weeks_when_the_clock_changes() {
        var rules = hourly("");

        assertThat(check(rules, "2027-10-25T09:00", "2027-11-08T09:00")).isEmpty();
        assertThat(check(rules, "2027-10-25T09:00", "2027-11-08T09:01")).contains(Refusal.LONG);
    }

    @Test
    void nonsense_has_one_clear_answer() {
        var rules = hourly("");

        assertThat(check(rules, "2027-03-08T10:00", "2027-03-08T10:00")).contains(Refusal.ORDER);
        assertThat(check(rules, "2027-02-08T10:00", "2027-03-08T10:00")).contains(Refusal.PAST);
        assertThat(check(rules, "2037-03-08T10:00", "2037-03-08T11:00")).contains(Refusal.FAR);
        assertThat(check(rules, "2027-03-08T10:00", "2027-09-08T11:00")).contains(Refusal.LONG);
        assertThat(units(rules, 0)).contains(Refusal.UNITS);
        assertThat(units(rules, 4)).contains(Refusal.UNITS);
    }

    @Test
    void what_comes_second_is_told_the_next_free_times() {
        var times = new Timetable(hourly("1 09:00-17:00\n2 09:00-17:00"), BRUSSELS);
        var taken = new Span(at("2027-03-08T09:00"), at("2027-03-08T15:30"));
        var free = new Free(times, Load.of(3, List.of(taken, taken)));

        var next = free.next(new Wish(at("2027-03-08T14:00"), at("2027-03-08T15:00"), 2), NOW, 3);

        assertThat(next.stream().map(Span::from))
                .containsExactly(
                        at("2027-03-08T15:30"), at("2027-03-09T09:00"), at("2027-03-15T09:00"));
    }

    @Test
    void what_lasts_too_long_by_the_wall_is_told_when_the_clock_lets_it() {
        var free = new Free(new Timetable(hourly(""), BRUSSELS), Load.of(3, List.of()));
        var spring = at("2027-03-27T10:00");
        var autumn = at("2027-10-01T09:00");
        var twoWeeks = Duration.ofDays(14);
        var more = twoWeeks.plusHours(1);

        assertThat(free.next(new Wish(spring, spring.plus(twoWeeks), 1), NOW, 1))
                .as("the night that is an hour short is behind it")
                .extracting(Span::from)
                .containsExactly(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(free.next(new Wish(autumn, autumn.plus(more), 1), NOW, 1))
                .as("it ends when two o'clock comes again")
                .extracting(Span::until)
                .containsExactly(Instant.parse("2027-10-31T01:00:00Z"));
    }

    private static Optional<Refusal> check(Rules rules, String from, String until) {
        return new Timetable(rules, BRUSSELS).check(new Wish(at(from), at(until), 1), NOW);
    }

    private static Optional<Refusal> units(Rules rules, int units) {
        var wish = new Wish(at("2027-03-08T10:00"), at("2027-03-08T11:00"), units);
        return new Timetable(rules, BRUSSELS).check(wish, NOW);
    }

    private static Rules hourly(String opening) {
        return rules(false, true, opening);
    }

    private static Rules indoors(Rules rules) {
        return rules(false, false, rules.opening().text());
    }

    private static Rules daily(String opening) {
        return rules(true, true, opening);
    }

    private static Rules rules(boolean byDay, boolean overnight, String opening) {
        return new Rules(
                3,
                byDay,
                overnight,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(14),
                Opening.parse(opening).orElseThrow());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BRUSSELS).toInstant();
    }
}
