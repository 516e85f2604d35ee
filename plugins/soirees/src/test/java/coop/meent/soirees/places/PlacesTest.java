package coop.meent.soirees.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final long AN = 1;
    private static final long BRAM = 2;
    private static final long CHRIS = 3;
    private static final int SEQUENCES = 10_000;
    private static final long SEED = 1_163;

    @Test
    void a_hundred_for_ten_places_are_ten_and_ninety_numbers_without_a_gap() {
        var places = Places.of(10, DAY);
        for (long person : LongStream.rangeClosed(1, 100).toArray()) {
            places = places.register(person, NOW).places();
            assertThat(places.register(person, NOW).answer()).isInstanceOf(Outcome.Already.class);
        }

        assertThat(places.taken()).isEqualTo(10);
        assertThat(
                        places.people().values().stream()
                                .filter(Standing.Waiting.class::isInstance)
                                .map(it -> ((Standing.Waiting) it).number()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 90).boxed().toList());
    }

    @Test
    void a_place_that_is_free_is_offered_to_the_lowest_number_and_kept_for_it() {
        var places = full();
        var step = places.leave(AN, NOW);

        assertThat(step.outcomes())
                .containsExactly(new Outcome.Left(AN), new Outcome.Offered(BRAM, 1, NOW.plus(DAY)));
        assertThat(step.places().register(9, NOW).answer()).isEqualTo(new Outcome.Queued(9, 3));
        assertThat(step.places().due()).contains(NOW.plus(DAY));
        assertThat(step.places().accept(BRAM, 1, NOW.plus(DAY).minusSeconds(1)).answer())
                .isEqualTo(new Outcome.Placed(BRAM));
    }

    @Test
    void an_offer_that_is_over_never_comes_back_and_its_number_stays() {
        var offered = full().leave(AN, NOW).places();
        var later = offered.accept(BRAM, 1, NOW.plus(DAY));

        assertThat(later.answer()).isEqualTo(new Outcome.Gone(BRAM, 1));
        assertThat(later.places().of(BRAM)).contains(new Standing.Passed(1));
        assertThat(later.places().of(CHRIS))
                .contains(new Standing.Offered(2, 2, NOW.plus(DAY).plus(DAY)));
        var again = later.places().register(BRAM, NOW.plus(DAY));
        assertThat(again.answer()).isEqualTo(new Outcome.Queued(BRAM, 1));
        var freed = again.places().leave(CHRIS, NOW.plus(DAY)).places();
        assertThat(freed.accept(BRAM, 1, NOW.plus(DAY)).answer())
                .isEqualTo(new Outcome.Gone(BRAM, 1));
        assertThat(freed.accept(BRAM, 3, NOW.plus(DAY)).answer())
                .isEqualTo(new Outcome.Placed(BRAM));
    }

    @Test
    void a_smaller_hall_takes_offers_back_but_no_places() {
        var offered = full().resize(3, NOW).places();
        assertThat(offered.offered()).isEqualTo(2);

        var smaller = offered.resize(2, NOW);

        assertThat(smaller.outcomes())
                .containsExactly(new Outcome.Resized(2), new Outcome.Withdrawn(CHRIS, 2));
        assertThat(smaller.places().resize(0, NOW).answer()).isEqualTo(new Outcome.TooSmall(0, 1));
        assertThat(smaller.places().resize(3, NOW).outcomes())
                .contains(new Outcome.Offered(CHRIS, 3, NOW.plus(DAY)));
    }

    @Test
    void nothing_is_offered_for_an_event_that_is_cancelled() {
        var cancelled = full().resize(2, NOW).places().cancel(NOW).places();

        assertThat(cancelled.offered()).isZero();
        assertThat(cancelled.accept(BRAM, 1, NOW).answer()).isEqualTo(new Outcome.Closed());
        assertThat(cancelled.leave(AN, NOW).places().offered()).isZero();
        assertThat(cancelled.register(9, NOW).answer()).isEqualTo(new Outcome.Closed());
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of(-1, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Places.of(1, Duration.ZERO));
    }

    @Test
    void whatever_happens_there_are_never_more_places_than_there_are() {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            new Story(SEED + sequence).told();
        }
        System.out.printf("%d sequences from seed %d%n", SEQUENCES, SEED);
    }

    private static Places full() {
        return Places.of(1, DAY)
                .register(AN, NOW)
                .places()
                .register(BRAM, NOW)
                .places()
                .register(CHRIS, NOW)
                .places();
    }

    /// A waiting list to which things happen, and what has to be true after each.
    private static final class Story {
        private final Random dice;
        private final long seed;
        private final Set<Integer> over = new HashSet<>();
        private final Map<Integer, Long> offers = new HashMap<>();
        private Places places;
        private Instant now = NOW;

        Story(long seed) {
            this.seed = seed;
            this.dice = new Random(seed);
            this.places = Places.of(dice.nextInt(5), DAY);
        }

        void told() {
            for (int i = 0; i < 60; i++) {
                int most = dice.nextInt(8) == 0 ? 3_000 : 60;
                now = now.plus(Duration.ofMinutes(dice.nextInt(most)));
                check(step());
            }
        }

        private Step step() {
            long person = dice.nextInt(12);
            return switch (dice.nextInt(24)) {
                case 0, 1, 2 -> places.leave(person, now);
                case 3, 4 -> places.resize(dice.nextInt(8), now);
                case 5, 6 -> places.settle(now);
                case 7, 8, 9, 10, 11, 12 -> accept(person);
                case 13 -> dice.nextInt(20) == 0 ? places.cancel(now) : places.settle(now);
                default -> places.register(person, now);
            };
        }

        // an offer of now, or any that ever was
        private Step accept(long person) {
            int offer = 1 + dice.nextInt(places.lastOffer() + 1);
            long whose = dice.nextInt(4) == 0 ? person : offers.getOrDefault(offer, person);
            var step = places.accept(whose, offer, now);
            if (over.contains(offer)) {
                assertThat(step.answer()).as("seed %s", seed).isNotInstanceOf(Outcome.Placed.class);
            }
            return step;
        }

        private void check(Step step) {
            var after = step.places();
            assertThat(after.taken() + after.offered())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(after.capacity());
            step.outcomes().forEach(this::remember);
            nobodyIsPassedOver(step);
            numbersAreKept(after);
            ended(after);
            places = after;
        }

        private void remember(Outcome outcome) {
            if (outcome instanceof Outcome.Offered(var person, var offer, _)) {
                assertThat(offers.put(offer, person)).as("seed %s", seed).isNull();
            }
        }

        // each place that is free is offered, and to the lowest number that waits
        private void nobodyIsPassedOver(Step step) {
            var after = step.places();
            int lowest =
                    after.people().values().stream()
                            .filter(Standing.Waiting.class::isInstance)
                            .mapToInt(it -> ((Standing.Waiting) it).number())
                            .min()
                            .orElse(Integer.MAX_VALUE);
            boolean waits = lowest < Integer.MAX_VALUE && !after.cancelled();
            assertThat(waits && after.taken() + after.offered() < after.capacity())
                    .as("seed %s", seed)
                    .isFalse();
            for (var outcome : step.outcomes()) {
                if (outcome instanceof Outcome.Offered(var person, var offer, _)
                        && after.people().get(person) instanceof Standing.Offered now
                        && now.offer() == offer
                        && !(step.answer() instanceof Outcome.Queued)) {
                    assertThat(now.number()).as("seed %s", seed).isLessThan(lowest);
                }
            }
        }

        private void numbersAreKept(Places after) {
            after.people()
                    .forEach((person, standing) -> {
                        var before = places.people().get(person);
                        if (before != null && number(before) > 0 && number(standing) > 0) {
                            assertThat(number(standing))
                                    .as("seed %s", seed)
                                    .isEqualTo(number(before));
                        }
                    });
            assertThat(
                            after.people().values().stream()
                                    .mapToInt(Story::number)
                                    .filter(it -> it > 0))
                    .as("seed %s", seed)
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it <= after.lastNumber());
        }

        // whatever is not on offer any more is over for good
        private void ended(Places after) {
            var open = new HashSet<Integer>();
            for (var standing : after.people().values()) {
                if (standing instanceof Standing.Offered it) {
                    assertThat(it.until()).isAfter(now);
                    open.add(it.offer());
                }
            }
            assertThat(open).as("seed %s", seed).noneMatch(over::contains);
            for (int offer = 1; offer <= after.lastOffer(); offer++) {
                if (!open.contains(offer)) {
                    over.add(offer);
                }
            }
        }

        private static int number(Standing standing) {
            return switch (standing) {
                case Standing.Placed() -> 0;
                case Standing.Waiting(var number) -> number;
                case Standing.Offered(var number, _, _) -> number;
                case Standing.Passed(var number) -> number;
            };
        }
    }
}
