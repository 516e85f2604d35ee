package coop.meent.shares.ledger;

import static coop.meent.shares.ledger.Sample.A;
import static coop.meent.shares.ledger.Sample.AN;
import static coop.meent.shares.ledger.Sample.B;
import static coop.meent.shares.ledger.Sample.BRAM;
import static coop.meent.shares.ledger.Sample.CIS;
import static coop.meent.shares.ledger.Sample.DIRK;
import static coop.meent.shares.ledger.Sample.ELS;
import static coop.meent.shares.ledger.Sample.issue;
import static coop.meent.shares.ledger.Sample.passing;
import static coop.meent.shares.ledger.Sample.take;
import static coop.meent.shares.ledger.Sample.transfer;
import static coop.meent.shares.ledger.Sample.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.ledger.Deed.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Sample sample = new Sample();

    @Test
    void a_transfer_gives_up_to_the_day_before_and_takes_from_the_day() {
        sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-02-01", transfer(AN, BRAM, 2));

        assertThat(sample.held(AN, "2026-01-31")).isEqualTo(5);
        assertThat(sample.held(AN, "2026-02-01")).isEqualTo(3);
        assertThat(sample.held(BRAM, "2026-01-31")).isZero();
        assertThat(sample.held(BRAM, "2026-02-01")).isEqualTo(2);
    }

    @Test
    void who_leaves_on_a_day_is_a_member_on_that_day() {
        sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-06-30", withdraw(AN, "2026-03-01", 5));

        assertThat(sample.held(AN, "2026-06-30")).isEqualTo(5);
        assertThat(sample.held(AN, "2026-07-01")).isZero();
    }

    @Test
    void an_exit_leaves_what_begins_the_day_after() {
        sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-07-01", issue(AN, 2));
        sample.posted("2026-06-30", new Deed.Exclude(AN, true));

        assertThat(sample.held(AN, "2026-06-30")).isEqualTo(5);
        assertThat(sample.held(AN, "2026-07-01")).isEqualTo(2);
    }

    @Test
    void two_exits_of_one_night_take_every_share_and_cent_once() {
        sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-06-30", withdraw(AN, "2026-03-01", 2));
        var exit = sample.posted("2026-06-30", new Deed.ExitByLaw(AN, Ground.BANKRUPTCY));

        assertThat(exit.legs()).extracting(Leg::quantity).containsExactly(-3L);
        assertThat(exit.legs()).extracting(Leg::paidCents).containsExactly(-30_000L);
    }

    @Test
    void an_exit_that_was_reversed_can_be_entered_again() {
        sample.posted("2026-01-10", issue(AN, 5));
        var exit = sample.posted("2026-06-30", withdraw(AN, "2026-03-01", 5));
        sample.posted("2026-06-30", new Deed.Reversal(exit.seq()));

        sample.posted("2026-06-30", withdraw(AN, "2026-03-01", 5));

        assertThat(sample.held(AN, "2026-07-01")).isZero();
    }

    @Test
    void the_oldest_lot_goes_first_even_when_it_was_entered_last() {
        sample.posted("2026-03-01", issue(AN, 5));
        var older = sample.posted("2026-01-10", issue(AN, 5));
        var passed = sample.posted("2026-04-01", transfer(AN, BRAM, 6));

        assertThat(passed.legs()).extracting(Leg::lot).startsWith(older.seq());
        assertThat(passed.legs()).extracting(Leg::quantity).containsExactly(-5L, -1L, 5L, 1L);
    }

    @Test
    void a_conversion_makes_a_new_lot_of_the_same_value() {
        sample.posted("2026-01-10", issue(AN, 5));
        var converted = sample.posted("2026-02-01", new Deed.Convert(AN, take(2), B));

        assertThat(converted.legs().getLast().lot()).isEqualTo(converted.seq());
        assertThat(converted.legs().getLast().quantity()).isEqualTo(4);
        assertThat(
                        converted.legs().stream()
                                .mapToLong(leg -> leg.quantity() * leg.valueCents())
                                .sum())
                .isZero();
    }

    @Test
    void a_split_keeps_the_lots_and_their_worth() {
        var issued = sample.posted("2026-01-10", issue(AN, 5));
        sample.posted("2026-02-01", new Deed.Split(A, 10, 1));
        var passed = sample.posted("2026-03-01", transfer(AN, BRAM, 7));

        var positions = Positions.asOf(sample.past.entries(), LocalDate.parse("2026-03-01"));
        assertThat(positions.get(new Positions.Key(AN, A, issued.seq())))
                .isEqualTo(new Positions.Held(43, 43_000, 43_000));
        assertThat(passed.legs()).extracting(Leg::valueCents).containsOnly(1_000L);
    }

    @Test
    void rights_on_parts_of_a_share_together_are_rounded_up() {
        var issued = sample.posted("2026-01-10", issue(AN, 4));
        sample.posted("2026-02-01", ShareRefusals.encumber(AN, take(issued.seq(), 1), BRAM));
        sample.posted("2026-02-01", ShareRefusals.encumber(AN, take(issued.seq(), 1), CIS));
        sample.posted("2026-03-01", new Deed.Split(A, 1, 4));

        assertThat(sample.refused("2026-03-02", transfer(AN, BRAM, 1)))
                .containsExactly("encumbered");
        assertThat(sample.posted("2026-03-02", new Deed.Release(4)).legs()).isEmpty();
    }

    @Test
    void a_loss_goes_along_with_the_shares_to_the_last_cent() {
        sample.posted("2026-01-10", issue(AN, 3));
        sample.posted("2026-02-01", new Deed.LossAllocation(A, 333));
        sample.posted("2026-03-01", transfer(AN, BRAM, 1));
        sample.posted("2026-06-30", withdraw(AN, "2026-03-02", 2));
        var left = sample.posted("2026-06-30", withdraw(BRAM, "2026-03-02", 1));

        assertThat(sample.held(AN, "2026-07-01")).isZero();
        assertThat(left.legs().stream().mapToLong(Leg::paidCents).sum()).isEqualTo(-9_667);
        assertThat(Positions.asOf(sample.past.entries(), LocalDate.parse("2026-07-01"))).isEmpty();
    }

    @Test
    void a_loss_does_not_make_a_share_unpaid() {
        sample.posted("2026-01-10", issue(AN, 3));
        sample.posted("2026-02-01", new Deed.LossAllocation(A, 20_000));

        assertThat(sample.posted("2026-03-01", transfer(AN, BRAM, 1)).legs()).hasSize(4);
        assertThat(sample.refused("2026-03-01", new Deed.PayIn(AN, 3, 1)))
                .containsExactly("paid_too_much");
    }

    @Test
    void part_paid_shares_are_excluded_with_what_was_paid() {
        sample.part();
        var excluded = sample.posted("2026-02-01", new Deed.Exclude(AN, true));

        assertThat(excluded.legs()).extracting(Leg::paidCents).containsExactly(-95_000L);
    }

    @Test
    void a_link_moves_all_that_is_and_will_be_with_the_rights_of_others() {
        sample.pledged();
        sample.posted("2026-06-30", withdraw(AN, "2026-03-01", 2));
        sample.posted("2026-03-01", new Deed.HolderLink(AN, CIS));

        assertThat(sample.held(AN, "2026-12-31")).isZero();
        assertThat(sample.held(CIS, "2026-06-30")).isEqualTo(5);
        assertThat(sample.held(CIS, "2026-07-01")).isEqualTo(3);
        assertThat(sample.refused("2026-07-01", transfer(CIS, BRAM, 1)))
                .containsExactly("encumbered");
    }

    @Test
    void heirs_take_over_with_the_board_and_their_own_consent_beyond_every_limit() {
        sample.posted("2026-01-10", issue(DIRK, 5));
        sample.terms(Terms.between(Terms.terms("A", 10_000), 3, 4));
        var deed = new Deed.Transfer(DIRK, BRAM, List.of(take(5)), Ground.INHERITANCE);
        var draft = Sample.draft("2026-05-01", deed);
        var signed =
                new Draft(
                        draft.effective(),
                        deed,
                        draft.by(),
                        "RvB-2026-9",
                        List.of("ab".repeat(32)));

        assertThat(sample.past.record(signed, Sample.NOW)).isInstanceOf(Verdict.Posted.class);
        assertThat(sample.held(BRAM, "2026-05-01")).isEqualTo(5);
    }

    @Test
    void a_minor_needs_a_class_that_takes_minors() {
        sample.posted("2026-01-10", issue(ELS, 1));

        assertThat(sample.held(ELS, "2026-01-10")).isEqualTo(1);
    }

    @Test
    void a_day_can_be_asked_as_it_was_known_before() {
        var issued = sample.posted("2026-01-10", issue(AN, 5));
        var later = Sample.NOW.plusSeconds(60);
        sample.past.record(Sample.draft("2026-01-10", new Deed.Reversal(issued.seq())), later);
        var day = LocalDate.parse("2026-02-01");

        assertThat(Positions.asOf(sample.past.entries(), day)).isEmpty();
        assertThat(Positions.asOf(sample.past.entries(), day, Sample.NOW)).hasSize(1);
        assertThat(Positions.asOf(sample.past.entries(), day, Days.endOf(day))).isEmpty();
    }

    @Test
    void a_clock_that_went_back_records_nothing_before_the_last_entry() {
        var first = sample.posted("2026-01-10", issue(AN, 5));
        var verdict =
                sample.past.record(
                        Sample.draft("2026-01-10", issue(BRAM, 5)),
                        Instant.parse("2026-11-22T09:00:00Z"));

        assertThat(((Verdict.Posted) verdict).entry().recordedAt()).isEqualTo(first.recordedAt());
    }

    @Test
    void what_happens_after_midnight_in_belgium_is_of_the_new_day() {
        var night = Instant.parse("2026-11-22T23:30:00Z");

        assertThat(sample.past.record(Sample.draft("2026-11-23", issue(AN, 5)), night))
                .isInstanceOf(Verdict.Posted.class);
        assertThat(sample.past.record(Sample.draft("2026-11-24", issue(AN, 5)), night))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void whatever_order_it_is_entered_in_the_end_is_the_same() {
        var other = new Sample();
        sample.posted("2026-01-10", issue(AN, 9));
        sample.posted("2026-02-01", passing(AN, BRAM, take(4)));
        sample.posted("2026-03-01", passing(AN, CIS, take(3)));
        other.posted("2026-01-10", issue(AN, 9));
        other.posted("2026-03-01", passing(AN, CIS, take(3)));
        other.posted("2026-02-01", passing(AN, BRAM, take(4)));

        var day = LocalDate.parse("2026-03-01");
        assertThat(Positions.asOf(sample.past.entries(), day))
                .isEqualTo(Positions.asOf(other.past.entries(), day));
    }
}
