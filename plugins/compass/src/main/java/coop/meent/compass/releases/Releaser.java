package coop.meent.compass.releases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import coop.meent.compass.releases.Release.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings out a release: as many views as can be, the widest first.
public final class Releaser {
    private final Gate gate;

    /// @param released the scans of every view that ever came out, also of those taken down since
    public Releaser(Iterable<BitSet> released) {
        this(Atoms.of(released));
    }

    Releaser(Gate gate) {
        this.gate = gate;
    }

    /// {@return what may come out now; from then on it counts as released}
    ///
    /// @param candidates the scans of all organisations that consent; when one has several, also
    ///   its older ones
    public Release release(List<Candidate> candidates) {
        var options = options(candidates);
        var views = View.over(options.stream().map(it -> it.getFirst().traits()).toList());
        var shown = new ArrayList<Shown>();
        var refused = new ArrayList<View>();
        var known = new HashMap<View, List<List<Candidate>>>();
        for (var view : views) {
            var fitting = fitting(view, options, known);
            known.put(view, fitting);
            attempt(view, fitting).ifPresentOrElse(shown::add, () -> refused.add(view));
            if (view instanceof View.All && !shown.isEmpty()) {
                // the other views are parts of this one, so that they cut as little as can be
                options = standing(options, shown.getFirst().scans());
            }
        }
        return new Release(shown, refused);
    }

    private static List<List<Candidate>> fitting(
            View view, List<List<Candidate>> options, Map<View, List<List<Candidate>>> known) {
        var from =
                view instanceof View.Crossed(var one, _)
                        ? known.getOrDefault(one, options)
                        : options;
        // an organisation is what the scan says with which it stands
        return from.stream().filter(it -> view.holds(it.getFirst().traits())).toList();
    }

    private Optional<Shown> attempt(View view, List<List<Candidate>> fitting) {
        if (fitting.size() < Gate.FEWEST) {
            return Optional.empty();
        }
        var chosen = new Composition(gate, fitting).choose();
        var scans = new BitSet();
        chosen.forEach(it -> scans.set(it.scan()));
        if (!gate.passes(scans)) {
            return Optional.empty();
        }
        gate.released(scans);
        return Optional.of(
                new Shown(view, scans, Figures.of(chosen), fitting.size() - chosen.size()));
    }

    private static List<List<Candidate>> options(List<Candidate> candidates) {
        var newest = Comparator.comparingInt(Candidate::scan).reversed();
        return candidates.stream()
                .sorted(newest)
                .collect(groupingBy(Candidate::organisation, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .toList();
    }

    private static List<List<Candidate>> standing(List<List<Candidate>> options, BitSet scans) {
        return options.stream()
                .map(of -> of.stream().dropWhile(it -> !scans.get(it.scan())).toList())
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
