package coop.meent.bench;

import coop.meent.soirees.matching.Evening;
import coop.meent.soirees.matching.Hopes;
import coop.meent.soirees.matching.Matcher;
import coop.meent.soirees.matching.Participant;
import coop.meent.soirees.matching.Seat;
import coop.meent.soirees.matching.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongToIntFunction;

/// Measures how long a plan of an evening takes, and mending one, on one thread.
final class MatcherRate {
    private static final int ROUNDS = 12;
    private static final int WISHES = 4;
    private static final int WARM_UP = 15;
    private static final int TIMES = 21;

    private MatcherRate() {}

    /// @param arguments none
    public static void main(String[] arguments) {
        System.out.printf("%-32s %9s %9s %9s%n", "", "p50 ms", "worst ms", "goal ms");
        plan(200, 80, 150);
        plan(500, 200, 1_000);
        mend("200 x 12, somebody comes late", 50, true);
        mend("200 x 12, somebody leaves", 50, false);
    }

    private static void plan(int people, int organisations, int goal) {
        var evening = new Evening(people(people, organisations), ROUNDS);
        measure(people + " x " + ROUNDS, goal, seed -> Matcher.plan(evening, seed).met());
    }

    private static void mend(String name, int goal, boolean late) {
        var all = people(200, 80);
        var plan = Matcher.plan(new Evening(all, ROUNDS), 1);
        measure(
                name,
                goal,
                seed -> {
                    var now = new ArrayList<>(all);
                    if (late) {
                        now.add(new Participant(1_000, 1_000).sitting(Seat.anywhere().from(2)));
                    } else {
                        int who = Math.floorMod(seed, now.size());
                        now.set(who, now.get(who).sitting(Seat.anywhere().until(1)));
                    }
                    return Matcher.replan(new Evening(now, ROUNDS), plan, 1).met();
                });
    }

    private static void measure(String name, int goal, LongToIntFunction work) {
        long met = 0;
        var took = new long[TIMES];
        for (int time = -WARM_UP; time < TIMES; time++) {
            long begin = System.nanoTime();
            met += work.applyAsInt(time + WARM_UP);
            if (time >= 0) {
                took[time] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-32s %9.1f %9.1f %9d%n",
                met == 0 ? "nothing" : name, took[TIMES / 2] / 1e6, took[TIMES - 1] / 1e6, goal);
    }

    private static List<Participant> people(int number, int organisations) {
        var dice = new Random(number);
        var all = new ArrayList<Participant>();
        for (int i = 0; i < number; i++) {
            var wishes = new LinkedHashSet<Wish>();
            while (wishes.size() < WISHES) {
                wishes.add(new Wish.Person(dice.nextInt(number)));
            }
            var hopes = new Hopes(List.copyOf(wishes), Set.of());
            all.add(new Participant(i, i % organisations + 1).hoping(hopes));
        }
        return all;
    }
}
