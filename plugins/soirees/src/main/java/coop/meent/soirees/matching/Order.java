package coop.meent.soirees.matching;

import java.util.Comparator;
import java.util.stream.IntStream;

/// In which order the rounds are held: nobody has two breaks in a row where that can be helped, and
/// newcomers meet the others early. It changes nothing of who meets whom.
final class Order {
    private static final int MANY = 60; // with more rounds, looking for the best order takes long
    private static final int SWEEPS = 20;
    private static final int ROW = 10_000; // a break right after a break, against newcomers

    private final Seating seating;
    private final Facts facts;
    private final int[][] breaks; // how many have one in both rounds
    private final int[] fresh; // conversations of newcomers

    Order(Seating seating) {
        this.seating = seating;
        this.facts = seating.facts;
        this.fresh = IntStream.range(0, facts.rounds).map(this::fresh).toArray();
        this.breaks =
                facts.rounds > MANY
                        ? new int[0][0]
                        : IntStream.range(0, facts.rounds)
                                .mapToObj(this::common)
                                .toArray(int[][]::new);
    }

    int[] rounds() {
        var order =
                IntStream.range(0, facts.rounds)
                        .boxed()
                        .sorted(Comparator.comparingInt(it -> -fresh[it]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        if (!facts.complete()) {
            return IntStream.range(0, facts.rounds).toArray();
        }
        for (int sweep = 0; sweep < SWEEPS && breaks.length > 0 && improved(order); sweep++) {}
        return order;
    }

    private boolean improved(int[] order) {
        boolean better = false;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                long before = cost(order);
                exchange(order, i, j);
                if (cost(order) < before) {
                    better = true;
                } else {
                    exchange(order, i, j);
                }
            }
        }
        return better;
    }

    private static void exchange(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    private long cost(int[] order) {
        long cost = 0;
        for (int i = 0; i < order.length; i++) {
            cost += (long) i * fresh[order[i]];
            cost += i == 0 ? 0 : (long) ROW * breaks[order[i - 1]][order[i]];
        }
        return cost;
    }

    private int fresh(int round) {
        return (int)
                IntStream.range(0, facts.size)
                        .filter(it -> facts.people.get(it).traits().newcomer())
                        .map(it -> seating.first(round, it))
                        .filter(it -> it >= 0 && !facts.people.get(it).traits().newcomer())
                        .count();
    }

    private int[] common(int round) {
        var both = new int[facts.rounds];
        for (int person = 0; person < facts.size; person++) {
            for (int other = 0; seating.alone(round, person) && other < both.length; other++) {
                both[other] += seating.alone(other, person) ? 1 : 0;
            }
        }
        return both;
    }
}
