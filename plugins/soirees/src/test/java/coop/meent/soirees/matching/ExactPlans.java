package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The best plan of at most eight people, by trying all; written from `docs/soirees-matching.md`
/// alone. What a plan is worth is a sum over people of whom each of them met, so whoever could at
/// best win too little need not be tried.
final class ExactPlans {
    /// A way to sit in one round.
    private static final class Way {
        private final int pairs;
        private final int seated;
        private final int trio;
        private final int[] beside;

        Way(int pairs, int seated, int trio, int[] beside) {
            this.pairs = pairs;
            this.seated = seated;
            this.trio = trio;
            this.beside = beside;
        }
    }

    private final int people;
    private final int rounds;
    private final List<Participant> who;
    private final Evening evening;
    private final int[][] edge; // the bit of a pair
    private final boolean[][] may;
    private final List<Way> ways = new ArrayList<>();
    private final long[][] value; // of whom a person met, without breaks and turns; doubled
    private final long[][][][] hope; // at best, by rounds to go, person, met, turns; doubled
    private final List<Set<Long>> seen = new ArrayList<>();
    private long best;

    ExactPlans(Evening evening) {
        this.evening = evening;
        this.who = evening.participants();
        this.people = who.size();
        this.rounds = Math.min(evening.rounds(), people % 2 == 0 ? people - 1 : people);
        this.edge = new int[people][people];
        int bit = 0;
        for (int i = 0; i < people; i++) {
            for (int j = i + 1; j < people; j++) {
                edge[i][j] = 1 << bit;
                edge[j][i] = 1 << bit++;
            }
        }
        this.may = new boolean[people][people];
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                may[i][j] = i != j && may(who.get(i), who.get(j));
            }
        }
        collect(0, 0, 0, 0);
        ways.sort(Comparator.comparingInt(it -> -Integer.bitCount(it.seated)));
        this.value = new long[people][1 << people];
        for (int i = 0; i < people; i++) {
            for (int met = 0; met < 1 << people; met++) {
                value[i][met] = value(i, met);
            }
        }
        this.hope = new long[rounds + 1][people][1 << people][rounds + 1];
        for (int left = 0; left <= rounds; left++) {
            for (int i = 0; i < people; i++) {
                for (int met = 0; met < 1 << people; met++) {
                    for (int turns = 0; turns <= rounds - left && could(i, met); turns++) {
                        hope[left][i][met][turns] = hope(left, i, met, turns);
                    }
                }
            }
        }
    }

    /// {@return the highest score there is, given that there is one as high as this}
    long best(long known) {
        best = known * 2;
        seen.clear();
        for (int i = 0; i <= rounds; i++) {
            seen.add(new HashSet<>());
        }
        look(rounds, new int[people], new int[people], 0);
        return best / 2;
    }

    /// {@return the mean score of plans made by chance, each of them legal}
    double mean(int plans, Random dice) {
        long sum = 0;
        for (int i = 0; i < plans; i++) {
            int used = 0;
            var met = new int[people];
            var turns = new int[people];
            for (int round = 0; round < rounds; round++) {
                var way = chance(used, dice);
                used |= way.pairs;
                follow(way, met, turns);
            }
            sum += worth(met, turns);
        }
        return sum / 2.0 / plans;
    }

    // nobody takes a break who could sit with somebody who has one too
    private Way chance(int used, Random dice) {
        var open = ways.stream().filter(it -> (it.pairs & used) == 0).toList();
        var full =
                open.stream()
                        .filter(it ->
                                open.stream()
                                        .noneMatch(more ->
                                                more != it && (more.pairs & it.pairs) == it.pairs))
                        .toList();
        return full.get(dice.nextInt(full.size()));
    }

    private void look(int left, int[] met, int[] turns, int used) {
        if (left == 0) {
            best = Math.max(best, worth(met, turns));
            return;
        }
        long key = used;
        for (int turn : turns) {
            key = (key << 3) | turn;
        }
        if (!seen.get(left).add(key)) {
            return;
        }
        for (var way : ways) {
            if ((way.pairs & used) == 0 && atBest(left - 1, met, turns, way) > best) {
                var after = met.clone();
                var turned = turns.clone();
                follow(way, after, turned);
                look(left - 1, after, turned, used | way.pairs);
            }
        }
    }

    private long atBest(int left, int[] met, int[] turns, Way way) {
        long sum = 0;
        for (int i = 0; i < people; i++) {
            sum += hope[left][i][met[i] | way.beside[i]][turns[i] + ((way.trio >> i) & 1)];
        }
        return sum;
    }

    private long worth(int[] met, int[] turns) {
        long sum = 0;
        for (int i = 0; i < people; i++) {
            sum += hope[0][i][met[i]][turns[i]];
        }
        return sum;
    }

    private void follow(Way way, int[] met, int[] turns) {
        for (int i = 0; i < people; i++) {
            met[i] |= way.beside[i];
            turns[i] += (way.trio >> i) & 1;
        }
    }

    private int[] beside(int pairs) {
        var beside = new int[people];
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < people; j++) {
                beside[i] |= i != j && (pairs & edge[i][j]) != 0 ? 1 << j : 0;
            }
        }
        return beside;
    }

    private void collect(int from, int pairs, int seated, int trio) {
        if (from == people) {
            ways.add(new Way(pairs, seated, trio, beside(pairs)));
            return;
        }
        collect(from + 1, pairs, seated, trio);
        if (((seated >> from) & 1) != 0) {
            return;
        }
        for (int j = from + 1; j < people; j++) {
            if (((seated >> j) & 1) == 0 && may[from][j]) {
                int two = seated | (1 << from) | (1 << j);
                collect(from + 1, pairs | edge[from][j], two, trio);
                for (int k = j + 1; evening.trios() && people % 2 == 1 && k < people; k++) {
                    if (trio == 0 && ((seated >> k) & 1) == 0 && may[from][k] && may[j][k]) {
                        int three = pairs | edge[from][j] | edge[from][k] | edge[j][k];
                        collect(from + 1, three, two | (1 << k), (1 << from) | (1 << j) | (1 << k));
                    }
                }
            }
        }
    }

    private static boolean may(Participant one, Participant other) {
        return !one.hopes().ratherNot().contains(other.id())
                && !other.hopes().ratherNot().contains(one.id())
                && (one.languages().isEmpty()
                        || other.languages().isEmpty()
                        || one.languages().stream().anyMatch(other.languages()::contains));
    }

    // half of what a pair is worth counts for each of the two: hence all is doubled
    private long value(int i, int met) {
        long sum = 0;
        for (int j = 0; j < people; j++) {
            sum += i != j && ((met >> j) & 1) != 0 ? pair(who.get(i), who.get(j)) : 0;
        }
        int granted = 0;
        for (var wish : who.get(i).hopes().wishes()) {
            for (int j = 0; j < people; j++) {
                if (i != j && ((met >> j) & 1) != 0 && grants(who.get(j), wish)) {
                    granted++;
                    break;
                }
            }
        }
        var worth = new int[] {0, 100, 160, 205, 245, 285, 325, 365, 405};
        return sum + 2L * worth[granted];
    }

    private long pair(Participant one, Participant other) {
        boolean oneHouse = who.stream().map(Participant::organisation).distinct().count() == 1;
        long against = !oneHouse && one.organisation() == other.organisation() ? 25_000 : 0;
        var ago = evening.memory().ago().get(Pair.of(one.id(), other.id()));
        if (ago != null) {
            against = Math.max(against, (long) (35_000 / Math.pow(2, ago - 1)));
        }
        long joy = one.traits().newcomer() != other.traits().newcomer() ? 15 : 0;
        boolean mutual = hopes(one, other) && hopes(other, one);
        return joy + (mutual ? 20 : 0) - against;
    }

    private static boolean hopes(Participant one, Participant other) {
        return one.hopes().wishes().stream().anyMatch(it -> grants(other, it));
    }

    private static boolean grants(Participant met, Wish wish) {
        return switch (wish) {
            case Wish.Person person -> person.id() == met.id();
            case Wish.Sector sector -> met.traits().sectors().contains(sector.key());
            case Wish.Topic topic -> met.traits().topics().contains(topic.key());
        };
    }

    private boolean could(int i, int met) {
        for (int j = 0; j < people; j++) {
            if (((met >> j) & 1) != 0 && !may[i][j]) {
                return false;
            }
        }
        return true;
    }

    private long hope(int left, int i, int met, int turns) {
        if (left == 0) {
            int sat = Integer.bitCount(met) - turns;
            long breaks = (long) rounds - sat;
            return value[i][met]
                    - 20_000 * breaks
                    - 80_000 * breaks * (breaks - 1)
                    - 1_000L * turns * turns;
        }
        long most = hope[left - 1][i][met][turns];
        for (int j = 0; j < people; j++) {
            if (((met >> j) & 1) == 0 && may[i][j]) {
                int one = met | (1 << j);
                most = Math.max(most, hope[left - 1][i][one][turns]);
                for (int k = j + 1; evening.trios() && k < people; k++) {
                    if (((met >> k) & 1) == 0 && may[i][k]) {
                        most = Math.max(most, hope[left - 1][i][one | (1 << k)][turns + 1]);
                    }
                }
            }
        }
        return most;
    }
}
