package coop.meent.soirees.evening;

import coop.meent.api.Organisations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The tables of one round, as pages show them.
///
/// @param breaks who sits nowhere
public record Tables(List<Seated> tables, List<Somebody> breaks) {
    /// A table with its people.
    ///
    /// @param moved whether the plan was mended here
    public record Seated(int number, List<Somebody> people, boolean moved) {}

    /// Somebody at it.
    ///
    /// @param brief the name as short as nobody else's; the whole name where two are alike
    /// @param organisation its name; may be empty
    public record Somebody(long registration, String name, String brief, String organisation) {}

    static Tables none() {
        return new Tables(List.of(), List.of());
    }

    static Tables of(List<Place> places, Organisations organisations) {
        var brief = brief(places);
        var tables = new TreeMap<Integer, List<Place>>();
        places.forEach(it -> tables.computeIfAbsent(it.table(), key -> new ArrayList<>()).add(it));
        Function<Place, Somebody> somebody =
                it ->
                        new Somebody(
                                it.registration(),
                                it.name(),
                                brief.getOrDefault(it.registration(), it.name()),
                                Houses.name(it.organisation(), organisations));
        var breaks = tables.getOrDefault(0, List.of()).stream().map(somebody).toList();
        tables.remove(0);
        return new Tables(
                tables.entrySet().stream()
                        .map(it -> seated(it.getKey(), it.getValue(), somebody))
                        .toList(),
                breaks);
    }

    private static Seated seated(
            int number, List<Place> places, Function<Place, Somebody> somebody) {
        boolean moved = places.stream().anyMatch(Place::moved);
        return new Seated(number, places.stream().map(somebody).toList(), moved);
    }

    private static Map<Long, String> brief(List<Place> places) {
        var counts =
                places.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> first(it.name()), Collectors.counting()));
        var brief = new HashMap<Long, String>();
        for (var it : places) {
            var first = first(it.name());
            brief.put(it.registration(), counts.getOrDefault(first, 0L) == 1 ? first : it.name());
        }
        return brief;
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    /// {@return what one of them may read: their own table}
    Tables of(long registration) {
        return new Tables(
                tables.stream().filter(it -> has(it.people(), registration)).toList(),
                breaks.stream().filter(it -> it.registration() == registration).toList());
    }

    private static boolean has(List<Somebody> people, long registration) {
        return people.stream().anyMatch(it -> it.registration() == registration);
    }

    /// {@return the names in short, e.g. for the large screen}
    public List<String> pause() {
        return breaks.stream().map(Somebody::brief).toList();
    }
}
