package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final long SEED = 20261123;
    private static final int MOST = Boolean.getBoolean("meent.large") ? 200 : 40;

    @Test
    void nobody_meets_twice_and_breaks_are_even_in_any_number_of_rounds() {
        for (int people = 2; people <= MOST; people++) {
            for (int rounds : rounds(people)) {
                var evening = new Evening(Halls.strangers(people), rounds);
                var plan = Matcher.plan(evening, SEED);
                var checked = Checked.of(evening, plan);

                assertThat(plan.rounds()).hasSize(rounds);
                assertThat(checked.unevenness())
                        .as("%s people, %s rounds", people, rounds)
                        .isEqualTo(people % 2 == 0 || rounds == people ? 0 : 1);
                assertThat(plan.gaveWay().breaks()).isEqualTo(people % 2 == 0 ? 0 : rounds);
            }
        }
    }

    @Test
    void colleagues_do_not_meet_in_half_of_the_rounds() {
        for (int people = 4; people <= MOST; people++) {
            int organisations = (people + people / 4 - 1) / (people / 4);
            for (int rounds : List.of(1, Math.max(1, (people - 1) / 2))) {
                var evening = new Evening(Halls.wishing(people, organisations, 3, people), rounds);
                var plan = Matcher.plan(evening, SEED + people);
                var checked = Checked.of(evening, plan);

                assertThat(checked.colleagues())
                        .as("%s people, %s rounds", people, rounds)
                        .isZero();
                assertThat(plan.gaveWay().colleagues()).isEmpty();
                assertThat(checked.unevenness()).isLessThanOrEqualTo(1);
                assertThat(plan.gaveWay().breaks()).isEqualTo(people % 2 == 0 ? 0 : rounds);
            }
        }
    }

    @Test
    void where_colleagues_have_to_meet_they_are_named_and_breaks_stay_even() {
        for (int people = 4; people <= MOST; people += MOST > 40 ? 7 : 1) {
            for (int rounds : rounds(people)) {
                var evening = new Evening(Halls.wishing(people, 3, 3, people), rounds);
                var plan = Matcher.plan(evening, SEED + people);
                var checked = Checked.of(evening, plan);

                assertThat(plan.gaveWay().colleagues()).hasSize((int) checked.colleagues());
                assertThat(checked.unevenness())
                        .as("%s people, %s rounds", people, rounds)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void three_sit_together_when_the_number_is_odd() {
        for (int people = 3; people <= MOST; people += 2) {
            int rounds = people < 9 ? List.of(1, 1, 3).get(people / 2 - 1) : people / 2;
            for (int number = 1; number <= (people == 9 ? 6 : rounds); number++) {
                boolean last = number == (people == 9 ? 6 : rounds);
                if (last || number == 1 || number == rounds / 2) {
                    trios(people, number);
                }
            }
        }
    }

    private static void trios(int people, int rounds) {
        var evening = new Evening(Halls.strangers(people), rounds).withTrios();
        var plan = Matcher.plan(evening, SEED);
        var checked = Checked.of(evening, plan);
        var turns = checked.turns();

        assertThat(plan.gaveWay().breaks()).as("%s people, %s rounds", people, rounds).isZero();
        assertThat(turns.stream().mapToLong(it -> it).sum()).isEqualTo(3L * rounds);
        if (people >= 9) {
            assertThat(
                            turns.stream().mapToLong(it -> it).max().orElseThrow()
                                    - turns.stream().mapToLong(it -> it).min().orElseThrow())
                    .as("turns of %s people in %s rounds", people, rounds)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_same_seed_makes_the_same_plan_and_another_one_another() {
        var people = Halls.wishing(30, 11, 4, 7);
        var evening = new Evening(people, 8);
        var shuffled = new Evening(people.reversed(), 8);

        assertThat(Matcher.plan(evening, 5)).isEqualTo(Matcher.plan(shuffled, 5));
        assertThat(Matcher.plan(evening, 5).rounds())
                .isNotEqualTo(Matcher.plan(evening, 6).rounds());
    }

    private static int[] rounds(int people) {
        int most = people % 2 == 0 ? people - 1 : people;
        return IntStream.of(1, (people - 1) / 2, (int) (0.85 * (people - 1)), most - 1, most)
                .filter(it -> it >= 1)
                .distinct()
                .toArray();
    }

    @Test
    void twenty_evenings_differ_but_each_is_whole() {
        var evening = new Evening(Halls.wishing(24, 9, 4, 1), 9);

        assertThat(LongStream.range(0, 20).mapToObj(it -> Matcher.plan(evening, it)))
                .allSatisfy(it -> Checked.of(evening, it));
    }
}
