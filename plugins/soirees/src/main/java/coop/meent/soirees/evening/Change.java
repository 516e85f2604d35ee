package coop.meent.soirees.evening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes different between two seatings.
///
/// @param gone seats that are taken away
/// @param come seats that are given
record Change(List<Chair> gone, List<Chair> come) {
    private record Place(int round, long registration) {}

    private record Spot(int round, int table) {}

    /// @param over how many rounds are over: there, who was not there loses the seat, and nobody
    ///   gets one
    /// @param shown the last round of which people know their table; what changes up to it is
    ///   marked
    static Change between(List<Chair> before, List<Chair> after, int over, int shown) {
        var was = places(before);
        var is = places(after);
        var sat = spots(before);
        var sits = spots(after);
        var gone =
                before.stream()
                        .filter(it ->
                                it.round() <= over
                                        ? !is.containsKey(place(it))
                                        : !same(it, is.get(place(it)), sat, sits))
                        .toList();
        var come =
                after.stream()
                        .filter(it -> it.round() > over)
                        .filter(it -> !same(it, was.get(place(it)), sits, sat))
                        .map(it ->
                                new Chair(
                                        it.round(),
                                        it.table(),
                                        it.registration(),
                                        it.round() <= shown))
                        .toList();
        return new Change(gone, come);
    }

    boolean none() {
        return gone.isEmpty() && come.isEmpty();
    }

    private static boolean same(
            Chair one,
            @Nullable Chair other,
            Map<Spot, Set<Long>> company,
            Map<Spot, Set<Long>> otherCompany) {
        return other != null
                && one.table() == other.table()
                && Objects.equals(company.get(spot(one)), otherCompany.get(spot(other)));
    }

    private static Map<Place, Chair> places(List<Chair> chairs) {
        var all = new HashMap<Place, Chair>();
        chairs.forEach(it -> all.put(place(it), it));
        return all;
    }

    private static Map<Spot, Set<Long>> spots(List<Chair> chairs) {
        return chairs.stream()
                .collect(
                        Collectors.groupingBy(
                                Change::spot,
                                Collectors.mapping(
                                        Chair::registration,
                                        Collectors.toCollection(TreeSet::new))));
    }

    private static Place place(Chair it) {
        return new Place(it.round(), it.registration());
    }

    private static Spot spot(Chair it) {
        return new Spot(it.round(), it.table());
    }
}
