package coop.meent.soirees.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplanTest {
    private static final long SEED = 4_711;
    private static final int EVENTS = Boolean.getBoolean("meent.large") ? 10_000 : 1_500;
    private static final int ROUNDS = 10;

    private int tried;
    private int calm;
    private int idle; // somebody who could have sat down with somebody else, alone too

    @Test
    void others_keep_their_pairs_when_somebody_comes_late_stays_away_or_leaves() {
        var dice = new Random(SEED);
        while (tried < EVENTS) {
            evening(dice);
        }

        System.out.printf("seed %d: %d events, %d calm, %d idle%n", SEED, tried, calm, idle);
        assertThat(calm).isGreaterThanOrEqualTo(EVENTS * 99 / 100);
        assertThat(idle).isZero();
    }

    private void evening(Random dice) {
        int people = 8 + dice.nextInt(50);
        var all = new ArrayList<>(Halls.wishing(people, 1 + people / 3, 4, dice.nextLong()));
        if (dice.nextInt(3) == 0) {
            all.replaceAll(it -> it.speaking(Halls.tongues(dice, 2)));
        }
        var evening = new Evening(all, Math.min(ROUNDS, people - 2));
        evening = dice.nextInt(3) == 0 ? evening.withTrios() : evening;
        var plan = Matcher.plan(evening, dice.nextLong());
        for (int running = 0; running < plan.rounds().size() - 1; running++) {
            for (int event = 0; event < 3 && tried < EVENTS; event++) {
                long who = 1L + dice.nextInt(people);
                int kind = dice.nextInt(3);
                var changed = kind == 0 ? late(all, running) : gone(all, who, running, kind);
                var now = evening.of(changed);
                var next = Matcher.replan(now, plan, running);
                look(now, plan, next, running);
                all = new ArrayList<>(changed);
                plan = next;
                people = all.size();
            }
        }
    }

    // somebody new, from the next round on
    private static List<Participant> late(List<Participant> all, int running) {
        var changed = new ArrayList<>(all);
        long id = all.size() + 1L;
        changed.add(new Participant(id, id).sitting(Seat.anywhere().from(running + 1)));
        return changed;
    }

    // does not turn up in the round that runs, or leaves after it
    private static List<Participant> gone(List<Participant> all, long who, int running, int kind) {
        int last = kind == 1 ? Math.max(0, running - 1) : running;
        var changed = new ArrayList<>(all);
        changed.replaceAll(it ->
                it.id() == who && it.seat().until() > last
                        ? it.sitting(it.seat().until(last))
                        : it);
        return changed;
    }

    private void look(Evening now, Plan before, Plan after, int running) {
        tried++;
        Checked.of(now, after);
        for (int round = 0; round < running; round++) {
            assertThat(after.rounds().get(round).pairs())
                    .containsAll(there(now, before.rounds().get(round), round + 1));
        }
        calm += lost(now, before, after, running + 1).size() <= 2 ? 1 : 0;
        idle += idle(now, after, running + 1) ? 1 : 0;
    }

    private static Set<Pair> lost(Evening now, Plan before, Plan after, int number) {
        var lost = new HashSet<>(there(now, before.rounds().get(number - 1), number));
        lost.removeAll(after.rounds().get(number - 1).pairs());
        return lost;
    }

    // the pairs of whom both are still there
    private static List<Pair> there(Evening now, Round round, int number) {
        var there = new HashSet<Long>();
        now.participants().stream()
                .filter(it -> it.seat().there(number))
                .forEach(it -> there.add(it.id()));
        return round.pairs().stream()
                .filter(it -> there.contains(it.one()) && there.contains(it.other()))
                .toList();
    }

    private static boolean idle(Evening now, Plan plan, int number) {
        var met = new HashSet<Pair>();
        plan.rounds().forEach(it -> met.addAll(it.pairs()));
        var breaks = plan.rounds().get(number - 1).breaks();
        var idle = now.participants().stream().filter(it -> breaks.contains(it.id())).toList();
        return idle.stream()
                .anyMatch(one ->
                        idle.stream()
                                .filter(other -> one.id() < other.id())
                                .filter(other -> !met.contains(Pair.of(one.id(), other.id())))
                                .filter(one::understands)
                                .anyMatch(other -> !one.colleagueOf(other)));
    }

    @Test
    void who_is_left_alone_in_the_round_that_runs_sits_down_with_who_had_a_break() {
        var evening = new Evening(Halls.strangers(9), 3);
        var plan = Matcher.plan(evening, 3);
        long idle = plan.rounds().getFirst().breaks().getFirst();
        var table = plan.rounds().getFirst().tables().getFirst();
        long left = table.people().getFirst();
        var all = new ArrayList<>(evening.participants());
        all.removeIf(it -> it.id() == table.people().getLast());

        var next = Matcher.replan(evening.of(all), plan, 1).rounds().getFirst();

        assertThat(next.breaks()).isEmpty();
        assertThat(next.of(idle)).isEqualTo(next.of(left));
        assertThat(next.of(left).map(Table::number)).contains(table.number());
        assertThat(next.tables()).containsAll(plan.rounds().getFirst().tables().subList(1, 4));
    }

    @Test
    void nothing_changes_when_nobody_came_or_went() {
        var evening = new Evening(Halls.wishing(31, 12, 4, 9), 9);
        var plan = Matcher.plan(evening, 3);

        assertThat(Matcher.replan(evening, plan, 4)).isEqualTo(plan);
    }
}
