package coop.meent.soirees.evening;

import coop.meent.soirees.matching.GaveWay;
import coop.meent.soirees.matching.Plan;
import coop.meent.soirees.matching.Round;
import coop.meent.soirees.matching.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A plan as seats of the database, and back.
final class Seatings {
    private static final GaveWay NOTHING = new GaveWay(0, 0, 0, List.of(), 0, 0, false, List.of());

    private Seatings() {}

    static List<Chair> chairs(Plan plan) {
        return plan.rounds().stream()
                .flatMap(round ->
                        round.tables().stream()
                                .flatMap(table ->
                                        table.people().stream()
                                                .map(it ->
                                                        new Chair(
                                                                round.number(),
                                                                table.number(),
                                                                it,
                                                                false))))
                .toList();
    }

    /// {@return the plan that the seats are}
    static Plan plan(long seed, int rounds, List<Chair> chairs) {
        var byRound = chairs.stream().collect(Collectors.groupingBy(Chair::round));
        var all =
                IntStream.rangeClosed(1, rounds)
                        .mapToObj(it -> round(it, byRound.getOrDefault(it, List.of())))
                        .toList();
        return new Plan(seed, all, 0, 0, NOTHING);
    }

    private static Round round(int number, List<Chair> chairs) {
        Map<Integer, List<Long>> tables =
                chairs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Chair::table,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Chair::registration, Collectors.toList())));
        var all =
                tables.entrySet().stream()
                        .map(it -> new Table(it.getKey(), it.getValue()))
                        .toList();
        return new Round(number, all, List.of());
    }
}
