package coop.meent.sharing.calendar;

import coop.meent.sharing.times.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// How many of a thing are free from one moment to the next.
record Load(Span span, int free) {
    /// {@return a window, cut wherever the number changes or may change}
    static List<Load> of(Span window, List<Stay> stays, int units) {
        var within = stays.stream().filter(it -> it.occupied().overlaps(window)).toList();
        var cuts = new TreeSet<Instant>(List.of(window.from(), window.until()));
        for (var it : within) {
            cuts.add(later(it.occupied().from(), window.from()));
            cuts.add(earlier(it.occupied().until(), window.until()));
        }
        var loads = new ArrayList<Load>();
        var from = cuts.first();
        for (var until : cuts.tailSet(from, false)) {
            var span = new Span(from, until);
            int taken =
                    within.stream()
                            .filter(it -> it.occupied().overlaps(span))
                            .mapToInt(Stay::units)
                            .sum();
            loads.add(new Load(span, Math.max(0, units - taken)));
            from = until;
        }
        return loads;
    }

    /// {@return the fewest that are free at any moment}
    static int fewest(List<Load> loads) {
        return loads.stream().mapToInt(Load::free).min().orElse(0);
    }

    /// {@return the most that are free at any moment}
    static int most(List<Load> loads) {
        return loads.stream().mapToInt(Load::free).max().orElse(0);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
