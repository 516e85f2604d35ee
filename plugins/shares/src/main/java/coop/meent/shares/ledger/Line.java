package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/// How much there is of one row of one holder, day by day.
final class Line {
    private record Held(long quantity, long paid) {
        Held and(Leg leg) {
            return new Held(
                    Math.addExact(quantity, leg.quantity()), Math.addExact(paid, leg.paidCents()));
        }
    }

    private static final Held NOTHING = new Held(0, 0);

    private final NavigableMap<LocalDate, Held> from = new TreeMap<>();

    void add(Leg leg) {
        var day = leg.countsFrom();
        from.putIfAbsent(day, on(day));
        from.tailMap(day, true).replaceAll((_, held) -> held.and(leg));
    }

    NavigableSet<LocalDate> days() {
        return from.navigableKeySet();
    }

    long quantityOn(LocalDate day) {
        return on(day).quantity();
    }

    long paidOn(LocalDate day) {
        return on(day).paid();
    }

    private Held on(LocalDate day) {
        var held = from.floorEntry(day);

        return held == null ? NOTHING : held.getValue();
    }
}
