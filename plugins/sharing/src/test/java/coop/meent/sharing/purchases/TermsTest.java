package coop.meent.sharing.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Instant DEADLINE = Instant.parse("2026-06-01T16:00:00Z");
    private static final Terms SACKS =
            new Terms(100, List.of(new Tier(100, 1250), new Tier(250, 1100)), DEADLINE);
    private static final int CASES = 50_000;

    private static Commitment promise(long organisation, int amount, Instant at) {
        return new Commitment(organisation, OptionalLong.empty(), amount, at);
    }

    private static Commitment inTime(long organisation, int amount) {
        return promise(organisation, amount, DEADLINE.minusSeconds(organisation));
    }

    @Test
    void exactly_enough_is_enough() {
        var outcome = SACKS.outcome(List.of(inTime(2, 60), inTime(1, 40)));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Reached(
                                100,
                                1250,
                                List.of(
                                        new Outcome.Binding(1, 40, 50_000),
                                        new Outcome.Binding(2, 60, 75_000))));
    }

    @Test
    void one_too_few_binds_nobody() {
        assertThat(SACKS.outcome(List.of(inTime(1, 99)))).isEqualTo(new Outcome.Released(99));
        assertThat(SACKS.outcome(List.of())).isEqualTo(new Outcome.Released(0));
    }

    @Test
    void the_price_is_that_of_the_highest_tier_that_is_reached() {
        assertThat(SACKS.outcome(List.of(inTime(1, 249)))).extracting("unitCents").isEqualTo(1250L);
        assertThat(SACKS.outcome(List.of(inTime(1, 250)))).extracting("unitCents").isEqualTo(1100L);
    }

    @Test
    void the_last_moment_counts_and_the_one_after_it_does_not() {
        var last = promise(1, 60, DEADLINE);
        var late = promise(2, 40, DEADLINE.plusNanos(1000));

        assertThat(SACKS.outcome(List.of(last, late))).isEqualTo(new Outcome.Released(60));
    }

    @Test
    void what_was_taken_back_is_on_no_list() {
        var outcome = SACKS.outcome(List.of(inTime(1, 100), inTime(2, 0)));

        assertThat(((Outcome.Reached) outcome).list()).hasSize(1);
    }

    @Test
    void terms_without_a_price_at_the_threshold_are_none() {
        var late = List.of(new Tier(101, 5));
        var rising = List.of(new Tier(1, 5), new Tier(10, 6));

        assertThatThrownBy(() -> new Terms(100, late, DEADLINE)).hasMessageContaining("101");
        assertThatThrownBy(() -> new Terms(100, rising, DEADLINE)).hasMessageContaining("fall");
        assertThatThrownBy(() -> new Terms(100, List.of(), DEADLINE)).hasMessageContaining("[]");
    }

    @Test
    void any_promises_come_to_what_a_plain_count_says_in_whatever_order() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var terms = terms(random);
            var promises = promises(random);
            var outcome = terms.outcome(promises);
            var shuffled = new ArrayList<>(promises);
            Collections.shuffle(shuffled, random);

            assertThat(terms.outcome(shuffled)).as("seed %d, case %d", seed, i).isEqualTo(outcome);
            agrees(outcome, terms, promises, "seed " + seed + ", case " + i);
        }
    }

    // every promise by hand, unit by unit of the price list
    private static void agrees(
            Outcome outcome, Terms terms, List<Commitment> promises, String where) {
        long total = 0;
        for (var it : promises) {
            if (it.at().compareTo(DEADLINE) <= 0) {
                total += it.amount();
            }
        }
        assertThat(outcome.total()).as(where).isEqualTo(total);
        assertThat(outcome instanceof Outcome.Reached)
                .as(where)
                .isEqualTo(total >= terms.threshold());
        if (outcome instanceof Outcome.Reached(_, var unit, var list)) {
            assertThat(unit).as(where).isEqualTo(plainPrice(terms, total));
            long units = 0;
            long cents = 0;
            for (var it : list) {
                units += it.amount();
                cents += it.cents();
                assertThat(it.cents()).as(where).isEqualTo(unit * it.amount());
            }
            assertThat(units).as(where).isEqualTo(total);
            assertThat(cents).as(where).isEqualTo(unit * total);
        }
    }

    private static long plainPrice(Terms terms, long total) {
        long price = 0;
        for (var tier : terms.tiers()) {
            if (total >= tier.from()) {
                price = tier.unitCents();
            }
        }
        return price;
    }

    private static Terms terms(Random random) {
        int threshold = 1 + random.nextInt(50);
        var tiers = new ArrayList<Tier>();
        int from = 1 + random.nextInt(threshold);
        long price = 1000L + random.nextInt(100_000);
        for (int i = 0; i <= random.nextInt(4); i++) {
            tiers.add(new Tier(from, price));
            from += 1 + random.nextInt(40);
            price -= 1 + random.nextInt(200);
        }
        return new Terms(threshold, tiers, DEADLINE);
    }

    private static List<Commitment> promises(Random random) {
        var promises = new ArrayList<Commitment>();
        for (int i = 0; i < random.nextInt(20); i++) {
            var at = DEADLINE.plusMillis(random.nextInt(5) - 3L);
            promises.add(promise(i, random.nextInt(15), at));
        }
        return promises;
    }
}
