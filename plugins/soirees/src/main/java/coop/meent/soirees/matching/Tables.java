package coop.meent.soirees.matching;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives every group its table: first those who have one of their own, then who needs an accessible
/// one, then those who had a table already, then the others by number.
final class Tables {
    private final Seating seating;
    private final Facts facts;
    private final Map<Long, Seat> seats;

    Tables(Seating seating) {
        this.seating = seating;
        this.facts = seating.facts;
        this.seats = facts.people.stream().collect(toMap(Participant::id, Participant::seat));
    }

    Round round(int round, int number) {
        return round(round, number, List.of());
    }

    /// @param before the tables that people know already: who stays together stays there
    Round round(int round, int number, List<Table> before) {
        var known = new HashMap<Long, Integer>();
        before.forEach(table -> table.people().forEach(it -> known.put(it, table.number())));
        var groups = groups(round);
        groups.sort(
                Comparator.comparingInt((List<Long> it) -> urgency(it, known))
                        .thenComparingLong(List::getFirst));
        var taken = new HashSet<Integer>();
        var tables = new ArrayList<Table>();
        for (var group : groups) {
            int place = place(group, known, taken);
            taken.add(place);
            tables.add(new Table(place, group));
        }
        tables.sort(Comparator.comparingInt(Table::number));
        var breaks =
                IntStream.range(0, facts.size)
                        .filter(it -> seating.alone(round, it))
                        .mapToObj(this::id)
                        .toList();
        return new Round(number, tables, breaks);
    }

    private List<List<Long>> groups(int round) {
        var groups = new ArrayList<List<Long>>();
        for (int person = 0; person < facts.size; person++) {
            int a = seating.first(round, person);
            int b = seating.second(round, person);
            if (a > person && (b < 0 || b > person)) {
                var ids =
                        b < 0 ? Stream.of(id(person), id(a)) : Stream.of(id(person), id(a), id(b));
                groups.add(ids.sorted().toList());
            }
        }
        return groups;
    }

    private long id(int person) {
        return facts.people.get(person).id();
    }

    private int urgency(List<Long> group, Map<Long, Integer> known) {
        if (own(group) != 0) {
            return 0;
        }
        long tables = group.stream().map(it -> known.getOrDefault(it, 0)).distinct().count();
        int moved = known(group, known) == 0 ? 2 : tables == 1 ? 0 : 1;
        return (accessible(group) ? 1 : 4) + moved;
    }

    // where one of them sat
    private static int known(List<Long> group, Map<Long, Integer> known) {
        return group.stream()
                .mapToInt(it -> known.getOrDefault(it, 0))
                .filter(it -> it > 0)
                .min()
                .orElse(0);
    }

    private int own(List<Long> group) {
        return seats(group).mapToInt(Seat::table).max().orElse(0);
    }

    private boolean accessible(List<Long> group) {
        return seats(group).anyMatch(Seat::accessible);
    }

    private Stream<Seat> seats(List<Long> group) {
        return group.stream().map(seats::get);
    }

    private int place(List<Long> group, Map<Long, Integer> known, Set<Integer> taken) {
        if (own(group) != 0) {
            return own(group);
        }
        IntPredicate free =
                it -> !taken.contains(it) && (!accessible(group) || facts.room().reachable(it));
        int before = known(group, known);
        if (before != 0 && free.test(before)) {
            return before;
        }
        return IntStream.iterate(1, it -> it + 1).filter(free).findFirst().orElseThrow();
    }
}
