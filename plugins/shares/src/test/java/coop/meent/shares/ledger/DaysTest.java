package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void just_after_midnight_it_is_the_new_day() {
        assertThat(Days.of(Instant.parse("2026-06-30T22:30:00Z"))).isEqualTo(DAY);
        assertThat(Days.of(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo("2026-12-31");
        assertThat(Days.of(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo("2027-01-01");
    }

    @Test
    void a_day_ends_when_it_does_there() {
        assertThat(Days.endOf(DAY)).isEqualTo("2026-07-01T21:59:59.999999Z");
        assertThat(Days.of(Days.endOf(DAY))).isEqualTo(DAY);
        assertThat(Days.of(Days.endOf(DAY).plusNanos(1_000))).isEqualTo(DAY.plusDays(1));
    }
}
