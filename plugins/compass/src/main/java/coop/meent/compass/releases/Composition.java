package coop.meent.compass.releases;

import coop.meent.compass.releases.Gate.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/// Chooses which scans a view can hold without anyone standing out.
///
/// Whoever is new waits until four others are new as well; whoever took a new scan stands there
/// with the last one until then. When a few organisations withdrew, as many others of their atom
/// stay away as it takes to make five who left. The choice follows from who stands in which view
/// and never from a score, so it tells nothing.
final class Composition {
    private final Gate gate;
    private final List<Place> places;

    /// @param options of each organisation its scans, the newest first
    Composition(Gate gate, List<List<Candidate>> options) {
        this.gate = gate;
        this.places = options.stream().map(Place::new).toList();
    }

    /// An organisation, and with which of its scans it stands in the view. It only ever goes on to
    /// an older one, so choosing comes to an end.
    private static final class Place {
        private final List<Candidate> options;
        private int at;

        Place(List<Candidate> options) {
            this.options = options;
        }

        boolean stands() {
            return at < options.size();
        }

        Candidate chosen() {
            return options.get(at);
        }

        List<Candidate> older() {
            return stands() ? options.subList(at + 1, options.size()) : List.of();
        }

        void leave() {
            at = options.size();
        }
    }

    /// {@return the scans; fewer than five when there is no way}
    List<Candidate> choose() {
        while (true) {
            var broken = gate.split(scans()).stream().filter(it -> !it.passes()).toList();
            if (broken.isEmpty()) {
                return places.stream().filter(Place::stands).map(Place::chosen).toList();
            }
            // putting back costs nobody a place, so it comes before leaving anyone out
            if (!putBack(broken)) {
                leaveOut(broken);
            }
        }
    }

    private BitSet scans() {
        var scans = new BitSet();
        places.stream().filter(Place::stands).forEach(it -> scans.set(it.chosen().scan()));
        return scans;
    }

    /// Gives organisations their older scan: when too few scans are new, or too few left an atom.
    private boolean putBack(List<Split> broken) {
        boolean fewNew = broken.stream().anyMatch(it -> it.atom() == Gate.NONE);
        var left = new BitSet();
        broken.stream().filter(Split::leavesFew).forEach(it -> left.set(it.atom()));
        boolean moved = false;
        for (var place : places) {
            if (!place.older().isEmpty()) {
                boolean waits = fewNew && gate.of(place.chosen().scan()) == Gate.NONE;
                moved |= goBack(place, it -> it != Gate.NONE && (waits || left.get(it)));
            }
        }
        return moved;
    }

    private boolean goBack(Place place, IntPredicate atom) {
        var older = place.older();
        for (int i = 0; i < older.size(); i++) {
            if (atom.test(gate.of(older.get(i).scan()))) {
                place.at += i + 1;
                return true;
            }
        }
        return false;
    }

    private void leaveOut(List<Split> broken) {
        var inside = new HashMap<Integer, List<Place>>();
        broken.forEach(it -> inside.put(it.atom(), new ArrayList<>()));
        for (var place : places) {
            if (place.stands()) {
                var atom = inside.get(gate.of(place.chosen().scan()));
                if (atom != null) {
                    atom.add(place);
                }
            }
        }
        broken.forEach(it -> leaveOut(it, Objects.requireNonNull(inside.get(it.atom()))));
    }

    private static void leaveOut(Split split, List<Place> inside) {
        int away = Gate.FEWEST - split.outside();
        boolean enoughStay = split.leavesFew() && inside.size() - away >= Gate.FEWEST;
        // the newest go, whose scans are in the fewest views
        inside.sort(Comparator.comparingInt((Place it) -> it.chosen().scan()).reversed());
        inside.subList(0, enoughStay ? away : inside.size()).forEach(Place::leave);
    }
}
