package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
    private static final int SEEDS = 20;

    @ParameterizedTest(name = "{0} people of {1} organisations, {2} rounds")
    @CsvSource({
        "12, 5, 6, 0.95",
        "21, 9, 8, 0.95",
        "40, 15, 10, 0.98",
        "60, 25, 10, 0.98",
        "101, 40, 12, 0.98",
        "200, 80, 12, 0.98"
    })
    void nearly_all_wishes_come_true(int people, int organisations, int rounds, double least) {
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var all = Halls.wishing(people, organisations, 4, seed);
            var evening = new Evening(all, rounds);
            var plan = Matcher.plan(evening, seed);
            var checked = Checked.of(evening, plan);
            long met = all.stream().mapToLong(checked::met).sum();

            assertThat(plan.met()).isEqualTo((int) met);
            assertThat(checked.colleagues()).isZero();
            sum += (double) met / all.stream().mapToInt(it -> it.hopes().wishes().size()).sum();
        }

        System.out.printf("%d people: %.4f of their wishes%n", people, sum / SEEDS);
        assertThat(sum / SEEDS).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest(name = "{0} people, {1} rounds")
    @CsvSource({"40, 10, 30", "100, 12, 36"})
    void everybody_meets_somebody_they_hoped_for_when_all_hope_for_the_same_three(
            int people, int rounds, int seats) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var all = stars(people, new Random(seed));
            var evening = new Evening(all, rounds);
            var checked = Checked.of(evening, Matcher.plan(evening, seed));

            assertThat(all).as("seed %s", seed).allMatch(it -> checked.met(it) > 0);
            assertThat(IntStream.rangeClosed(1, 3).map(it -> checked.rounds().get((long) it)).sum())
                    .isEqualTo(seats);
        }
    }

    private static List<Participant> stars(int people, Random dice) {
        var all = new ArrayList<Participant>();
        for (long id = 1; id <= people; id++) {
            var wishes = new ArrayList<Wish>();
            for (long wanted :
                    List.of(1L, 2L, 3L, (long) some(people, dice), (long) some(people, dice))) {
                if (wanted != id) {
                    wishes.add(new Wish.Person(wanted));
                }
            }
            all.add(new Participant(id, id).hoping(new Hopes(wishes, Set.of())));
        }
        return all;
    }

    private static int some(int people, Random dice) {
        return 4 + dice.nextInt(people - 3);
    }

    @Test
    void nobody_has_a_third_wish_while_somebody_has_none() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var all = Halls.wishing(30, 12, 4, seed);
            var evening = new Evening(all, 4);
            var checked = Checked.of(evening, Matcher.plan(evening, seed));

            assertThat(all)
                    .filteredOn(it -> !it.hopes().wishes().isEmpty())
                    .as("seed %s", seed)
                    .allMatch(it -> checked.met(it) > 0);
        }
    }

    @Test
    void a_sector_and_a_topic_are_met_in_whoever_has_them() {
        var an = new Participant(1, 1).hoping(wish(new Wish.Sector("energy")));
        var bram = new Participant(2, 2).hoping(wish(new Wish.Topic("shares")));
        var seller = new Traits(Set.of("energy"), Set.of("shares"), false);
        var all = new ArrayList<>(Halls.strangers(9).subList(2, 9));
        all.add(an);
        all.add(bram);
        all.add(new Participant(10, 10).with(seller));

        assertThat(Matcher.plan(new Evening(all, 2), 1).met()).isEqualTo(2);
    }

    private static Hopes wish(Wish wish) {
        return new Hopes(List.of(wish), Set.of());
    }
}
