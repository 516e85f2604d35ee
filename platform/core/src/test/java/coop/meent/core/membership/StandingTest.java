package coop.meent.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @Test
    void without_periods_it_never_was_a_member() {
        assertThat(Standing.of(List.of(), TODAY)).isEqualTo(new Standing.Never());
    }

    @Test
    void the_last_day_still_counts_and_the_next_does_not() {
        var periods = List.of(period("2025-01-01", "2026-05-01"));

        assertThat(Standing.of(periods, TODAY).member()).isTrue();
        assertThat(Standing.of(periods, TODAY.plusDays(1))).isEqualTo(new Standing.Former(TODAY));
    }

    @Test
    void periods_that_follow_each_other_are_one_membership() {
        var periods = List.of(period("2026-01-01", ""), period("2024-01-01", "2025-12-31"));

        assertThat(Standing.of(periods, TODAY))
                .isEqualTo(
                        new Standing.Member(LocalDate.of(2024, 1, 1), Optional.empty(), "small"));
    }

    @Test
    void after_a_gap_membership_begins_anew() {
        var periods =
                List.of(period("2020-01-01", "2020-12-31"), period("2026-01-01", "2026-12-31"));

        assertThat(Standing.of(periods, TODAY))
                .isEqualTo(
                        new Standing.Member(
                                LocalDate.of(2026, 1, 1),
                                Optional.of(LocalDate.of(2026, 12, 31)),
                                "small"));
    }

    @Test
    void who_comes_later_is_no_member_yet() {
        assertThat(Standing.of(List.of(period("2026-06-01", "")), TODAY))
                .isEqualTo(new Standing.Coming(LocalDate.of(2026, 6, 1)));
    }

    private static Period period(String starts, String ends) {
        var last =
                ends.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(ends));
        return new Period(1, 1, "small", LocalDate.parse(starts), last);
    }
}
