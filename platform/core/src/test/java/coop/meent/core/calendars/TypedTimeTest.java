package coop.meent.core.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.meent.api.Problem;
import coop.meent.api.TypedTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedTimeTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Test
    void a_time_that_the_clock_skips_is_refused_and_says_between_what_it_jumps() {
        var typed = new TypedTime("2027-03-28", "02:30", "Europe/Brussels", "");

        assertThat(typed.moment()).isEmpty();
        assertThat(typed.check("start"))
                .containsExactly(
                        Problem.of(
                                "start-time", "moment.problem.skipped", "02:30", "02:00", "03:00"));
    }

    @Test
    void of_a_time_that_comes_twice_it_is_asked_which() {
        var typed = new TypedTime("2027-10-31", "02:30", "Europe/Brussels", "");

        assertThat(typed.check("start"))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("start-turn", "moment.problem.twice"));
        assertThat(typed.firstOffset()).isEqualTo("+02:00");
        assertThat(typed.secondOffset()).isEqualTo("+01:00");
        assertThat(instant("first")).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(instant("second")).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(new TypedTime("2027-10-31", "02:30", "Europe/Brussels", "third").moment())
                .isEmpty();
    }

    private static Instant instant(String turn) {
        return new TypedTime("2027-10-31", "02:30", "Europe/Brussels", turn)
                .moment()
                .orElseThrow()
                .toInstant();
    }

    @Test
    void what_was_typed_badly_is_said_beside_its_field() {
        assertThat(new TypedTime(null, null, null, null).orIn(BRUSSELS).check("a"))
                .extracting(Problem::field)
                .containsExactly("a-date");
        assertThat(new TypedTime("2027-02-30", "10:00", "Europe/Brussels", "").check("a"))
                .extracting(Problem::field)
                .containsExactly("a-date");
        assertThat(new TypedTime("2027-02-03", "25:00", "Europe/Brussels", "").check("a"))
                .extracting(Problem::field)
                .containsExactly("a-time");
        assertThat(new TypedTime("2027-02-03", "10:00", "Mars/Base", "").check("a"))
                .extracting(Problem::field)
                .containsExactly("a-zone");
    }

    @Test
    void near_every_change_of_every_zone_a_moment_is_typed_as_it_is() {
        var random = new Random(20271031);
        for (var name : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            if (!name.matches("[A-Z]\\w+/[\\w/+-]+")) {
                continue; // the reader of calendars adds names of its own
            }
            var zone = ZoneId.of(name);
            var change = zone.getRules().nextTransition(Instant.parse("2026-06-01T00:00:00Z"));
            for (int i = 0; change != null && i < 2; i++) {
                for (int times = 0; times < 10; times++) {
                    int minutes = random.nextInt(-200, 200);
                    var moment = change.getInstant().plusSeconds(60L * minutes).atZone(zone);
                    assertThat(TypedTime.of(moment).moment()).contains(moment);
                    assertThat(TypedTime.of(moment).check("a")).isEmpty();
                }
                assertSkippedOrTwice(zone, change.getDateTimeBefore());
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    private static void assertSkippedOrTwice(ZoneId zone, LocalDateTime before) {
        var change = zone.getRules().getTransition(before);
        if (change != null && change.isGap()) {
            var typed =
                    new TypedTime(
                            before.toLocalDate().toString(),
                            before.toLocalTime().toString(),
                            zone.getId(),
                            "");
            assertThat(typed.moment()).isEmpty();
            assertThat(typed.twice()).isFalse();
            assertThat(typed.check("a")).extracting(Problem::field).containsExactly("a-time");
        } else {
            ZonedDateTime justBefore = before.minusMinutes(1).atZone(zone);
            assertThat(TypedTime.of(justBefore).twice()).isTrue();
        }
    }
}
