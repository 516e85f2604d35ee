package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactTest {
    private static final int CASES = Boolean.getBoolean("meent.large") ? 1_000 : 120;
    private static final long SEED = 101;

    @Test
    void small_evenings_get_the_best_plan_there_is_or_nearly() {
        int equal = 0;
        int near = 0;
        for (int number = 0; number < CASES; number++) {
            var dice = new Random(SEED + number);
            int people = 2 + dice.nextInt(7);
            var evening = Halls.mixed(people, 1 + dice.nextInt(most(people)), dice);
            var plan = Matcher.plan(evening, number);
            Checked.of(evening, plan);
            var exact = new ExactPlans(evening);
            long best = exact.best(plan.score());

            equal += best == plan.score() ? 1 : 0;
            near += best == plan.score() || near(plan, best, exact.mean(1_000, dice)) ? 1 : 0;
        }

        System.out.printf("of %d: %d the best, %d near%n", CASES, equal, near);
        assertThat(equal).isGreaterThanOrEqualTo(CASES * 90 / 100);
        assertThat(near).isGreaterThanOrEqualTo(CASES * 99 / 100);
    }

    private static boolean near(Plan plan, long best, double mean) {
        return best - plan.score() <= 0.05 * (best - mean);
    }

    @Test
    void with_languages_and_people_who_avoid_each_other_breaks_are_as_even_as_can_be() {
        for (int number = 0; number < CASES; number++) {
            var dice = new Random(SEED * 7 + number);
            int people = 3 + dice.nextInt(6);
            var all =
                    IntStream.rangeClosed(1, people)
                            .mapToObj(it -> new Participant(it, it))
                            .map(it -> it.speaking(Halls.tongues(dice, 2)))
                            .map(it -> it.hoping(Halls.avoiding(people, dice)))
                            .toList();
            var evening = new Evening(all, 1 + dice.nextInt(most(people)));
            var plan = Matcher.plan(evening, number);
            Checked.of(evening, plan);

            // nothing but breaks counts here, so the best score is the most even one
            assertThat(plan.score())
                    .as("case %s", number)
                    .isEqualTo(new ExactPlans(evening).best(plan.score()));
        }
    }

    private static int most(int people) {
        return people % 2 == 0 ? people - 1 : people;
    }
}
