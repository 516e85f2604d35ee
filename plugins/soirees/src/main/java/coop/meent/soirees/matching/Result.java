package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A seating in the words of the evening, with what gave way.
final class Result {
    private final Evening evening;
    private final Seating seating;
    private final Facts facts;

    Result(Evening evening, Seating seating) {
        this.evening = evening;
        this.seating = seating;
        this.facts = seating.facts;
    }

    Plan plan(long seed) {
        var order = new Order(seating).rounds();
        var tables = new Tables(seating);
        var rounds = new ArrayList<Round>();
        for (int number = 0; number < order.length; number++) {
            rounds.add(tables.round(order[number], number + 1));
        }
        return plan(seed, rounds);
    }

    /// {@return the plan as it is now; who stays together keeps their table}
    Plan plan(Plan before) {
        var tables = new Tables(seating);
        var rounds = new ArrayList<Round>();
        for (int number = 0; number < facts.rounds; number++) {
            rounds.add(tables.round(number, number + 1, before.rounds().get(number).tables()));
        }
        return plan(before.seed(), rounds);
    }

    private Plan plan(long seed, List<Round> rounds) {
        int met = people().map(seating::wishes).sum();
        return new Plan(seed, rounds, seating.score(), met, gaveWay());
    }

    private GaveWay gaveWay() {
        var breaks = people().map(seating::breaks).toArray();
        return new GaveWay(
                Arrays.stream(breaks).sum(),
                Arrays.stream(breaks).max().orElse(0),
                people().filter(this::throughout).map(it -> breaks[it]).min().orElse(0),
                colleagues(),
                earlier(),
                Math.max(0, evening.rounds() - facts.rounds),
                facts.oneHouse,
                people().filter(this::unheard).mapToObj(this::id).toList());
    }

    private IntStream people() {
        return IntStream.range(0, facts.size);
    }

    private long id(int person) {
        return facts.people.get(person).id();
    }

    private boolean throughout(int person) {
        var seat = facts.people.get(person).seat();
        return seat.there(1) && seat.there(facts.rounds);
    }

    private boolean unheard(int person) {
        var one = facts.people.get(person);
        return facts.size > 1
                && facts.people.stream()
                        .noneMatch(it -> it.id() != one.id() && it.understands(one));
    }

    private List<Pair> colleagues() {
        var pairs = new ArrayList<Pair>();
        people().forEach(one ->
                IntStream.range(one + 1, facts.size)
                        .filter(it -> seating.met(one, it) && facts.colleagues(one, it))
                        .forEach(it -> pairs.add(Pair.of(id(one), id(it)))));
        return pairs;
    }

    private int earlier() {
        var ago = facts.earlier();
        return (int)
                IntStream.range(0, facts.size * facts.size)
                        .filter(it -> it / facts.size < it % facts.size && ago[it] > 0)
                        .filter(it -> seating.met(it / facts.size, it % facts.size))
                        .count();
    }
}
