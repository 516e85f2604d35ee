package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @ParameterizedTest(name = "{0} people, {1} rounds asked, {2} held")
    @CsvSource({"0, 5, 0", "1, 5, 0", "2, 5, 1", "3, 5, 3", "4, 99, 3", "9, 1000000, 9", "6, 0, 0"})
    void more_rounds_than_possible_are_left_out(int people, int rounds, int held) {
        var evening = new Evening(Halls.strangers(people), rounds);
        var plan = Matcher.plan(evening, 1);
        Checked.of(evening, plan);

        assertThat(plan.rounds()).hasSize(held);
        assertThat(plan.gaveWay().rounds()).isEqualTo(rounds - held);
        assertThat(Matcher.replan(evening, plan, 0)).isEqualTo(plan);
    }

    @Test
    void three_people_with_trios_have_one_round_together() {
        var evening = new Evening(Halls.strangers(3), 1).withTrios();

        assertThat(Matcher.plan(evening, 1).rounds().getFirst().tables().getFirst().people())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void when_all_come_from_one_organisation_they_meet_and_the_organiser_reads_why() {
        var all = Halls.strangers(8).stream().map(it -> new Participant(it.id(), 7)).toList();
        var plan = Matcher.plan(new Evening(all, 4), 1);

        assertThat(plan.gaveWay().oneHouse()).isTrue();
        assertThat(plan.gaveWay().breaks()).isZero();
        assertThat(plan.gaveWay().colleagues()).isEmpty();
    }

    @Test
    void everybody_hopes_for_the_same_person() {
        var all =
                Halls.strangers(20).stream()
                        .map(it -> it.hoping(hoping(new Wish.Person(1))))
                        .toList();
        var plan = Matcher.plan(new Evening(all, 7), 1);

        assertThat(plan.met()).isEqualTo(7);
        assertThat(plan.gaveWay().breaks()).isZero();
    }

    @Test
    void nobody_may_sit_with_anybody() {
        var all =
                Halls.strangers(6).stream()
                        .map(it -> it.speaking(Set.of("language " + it.id())))
                        .toList();
        var plan = Matcher.plan(new Evening(all, 3), 1);

        assertThat(plan.gaveWay().unheard()).hasSize(6);
        assertThat(plan.rounds()).hasSize(3).allMatch(it -> it.tables().isEmpty());
    }

    @Test
    void whoever_avoids_all_others_has_breaks_and_nobody_reads_why() {
        var all = new ArrayList<>(Halls.strangers(7));
        all.set(0, all.getFirst().hoping(new Hopes(List.of(), Set.of(2L, 3L, 4L, 5L, 6L, 7L))));
        var evening = new Evening(all, 4);
        var plan = Matcher.plan(evening, 1);
        Checked.of(evening, plan);

        assertThat(plan.gaveWay())
                .isEqualTo(new GaveWay(4, 4, 0, List.of(), 0, 0, false, List.of()));
        assertThat(all.getFirst().toString()).doesNotContain("ratherNot");
    }

    @Test
    void two_at_one_table_of_their_own_take_turns_and_two_at_different_ones_never_meet() {
        var all = new ArrayList<>(Halls.strangers(12));
        all.replaceAll(it -> it.id() <= 3 ? it.sitting(Seat.anywhere().at(2)) : it);
        all.replaceAll(it -> it.id() == 4 ? it.sitting(Seat.anywhere().at(5)) : it);
        var evening = new Evening(all, 6).in(new Room(6, Set.of()));
        var plan = Matcher.plan(evening, 1);
        Checked.of(evening, plan);

        assertThat(Checked.of(evening, plan).pairs()).doesNotContain(new Pair(1, 4));
    }

    @Test
    void who_needs_an_accessible_table_sits_at_one_and_too_few_tables_make_breaks() {
        var all = new ArrayList<>(Halls.strangers(20));
        all.replaceAll(it -> it.id() <= 5 ? it.sitting(Seat.anywhere().withAccess()) : it);
        all.replaceAll(it -> it.id() == 6 ? it.sitting(Seat.anywhere().at(9)) : it);
        var evening = new Evening(all, 8).in(new Room(8, Set.of(1, 2)));
        var plan = Matcher.plan(evening, 1);
        var checked = Checked.of(evening, plan);

        assertThat(plan.rounds()).allMatch(it -> it.tables().size() <= 8);
        assertThat(checked.rounds().get(6L)).as("table 9 is not there").isZero();
    }

    @Test
    void what_cannot_be_is_refused() {
        var an = new Participant(1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Evening(List.of(an, an), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evening(List.of(an), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evening(Halls.strangers(1_001), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seat(-1, false, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Room(-1, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Memory(Map.of(new Pair(1, 2), 0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Hopes(
                                Halls.strangers(9).stream()
                                        .map(it -> (Wish) new Wish.Person(it.id()))
                                        .toList(),
                                Set.of()));
    }

    @Test
    void five_hundred_people_of_two_hundred_organisations() {
        var evening = new Evening(Halls.wishing(500, 200, 4, 1), 12);
        var plan = Matcher.plan(evening, 1);
        var checked = Checked.of(evening, plan);

        assertThat(checked.unevenness()).isZero();
        assertThat(checked.colleagues()).isZero();
    }

    @Test
    void who_met_at_the_last_evening_meets_others_and_forbidden_memories_stay() {
        var before = Matcher.plan(new Evening(Halls.strangers(16), 7), 1);
        var ago = new HashMap<Pair, Integer>();
        before.rounds().forEach(round -> round.pairs().forEach(it -> ago.put(it, 1)));
        var evening = new Evening(Halls.strangers(16), 8);

        assertThat(Matcher.plan(evening.remembering(new Memory(ago, 0)), 1).gaveWay().earlier())
                .isZero();
        var strict = Matcher.plan(evening.remembering(new Memory(ago, 1)), 1);
        assertThat(Checked.of(evening, strict).pairs()).doesNotContainAnyElementsOf(ago.keySet());
    }

    @Test
    void late_and_early_ones_are_there_when_they_said() {
        var all = new ArrayList<>(Halls.wishing(21, 9, 3, 4));
        all.replaceAll(it -> it.id() < 4 ? it.sitting(Seat.anywhere().from(3)) : it);
        all.replaceAll(it -> it.id() == 9 ? it.sitting(Seat.anywhere().until(2)) : it);
        var evening = new Evening(all, 7);

        assertThat(Checked.of(evening, Matcher.plan(evening, 2)).rounds().get(9L)).isBetween(1, 2);
    }

    private static Hopes hoping(Wish wish) {
        return new Hopes(List.of(wish), Set.of());
    }
}
