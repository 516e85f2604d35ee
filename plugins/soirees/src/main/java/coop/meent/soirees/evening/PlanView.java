package coop.meent.soirees.evening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A whole plan, round by round and person by person.
record PlanView(Course course, List<Chair> chairs, Map<Long, Place> people) {
    /// A round.
    public record Row(int number, Tables tables) {}

    /// A person.
    ///
    /// @param tables their table in each round; `–` for none
    public record Line(String name, List<String> tables) {}

    /// {@return who sits where in a round, with who has a break}
    List<Place> round(int number) {
        var seats = new HashMap<Long, Chair>();
        chairs.stream()
                .filter(it -> it.round() == number)
                .forEach(it -> seats.put(it.registration(), it));
        var places = new ArrayList<Place>();
        for (var it : people.values()) {
            var seat = seats.get(it.registration());
            int table = seat == null ? 0 : seat.table();
            boolean moved = seat != null && seat.moved();
            places.add(new Place(it.registration(), it.name(), it.organisation(), table, moved));
        }
        places.sort(Comparator.comparing(Place::name));
        return places;
    }

    List<Integer> numbers() {
        return IntStream.rangeClosed(1, course.turns().size()).boxed().toList();
    }

    List<Line> lines() {
        var seats =
                chairs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Chair::registration,
                                        Collectors.toMap(Chair::round, Chair::table)));
        return people.values().stream()
                .sorted(Comparator.comparing(Place::name))
                .map(it -> line(it, seats.getOrDefault(it.registration(), Map.of())))
                .toList();
    }

    private Line line(Place it, Map<Integer, Integer> tables) {
        var cells =
                numbers().stream()
                        .map(round -> tables.containsKey(round) ? "" + tables.get(round) : "–")
                        .toList();
        return new Line(it.name(), cells);
    }
}
