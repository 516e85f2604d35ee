package coop.meent.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Faults, each said once, with the places where it was found.
final class Faults {
    private static final int PLACES = 3;

    private final Map<String, List<String>> places = new LinkedHashMap<>();

    void add(String place, List<String> faults) {
        faults.forEach(it -> places.computeIfAbsent(it, _ -> new ArrayList<>()).add(place));
    }

    void addAll(Faults others) {
        others.places.forEach((fault, where) ->
                places.computeIfAbsent(fault, _ -> new ArrayList<>()).addAll(where));
    }

    /// {@return each fault in words; empty is good}
    List<String> said() {
        return places.entrySet().stream().map(it -> said(it.getKey(), it.getValue())).toList();
    }

    private static String said(String fault, List<String> where) {
        var first = String.join(", ", where.subList(0, Math.min(PLACES, where.size())));
        int more = where.size() - PLACES;
        return fault + "\n    in " + first + (more > 0 ? " and " + more + " more" : "");
    }
}
