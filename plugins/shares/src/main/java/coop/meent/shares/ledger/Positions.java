package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/// Who holds what, replayed from entries alone: as of a day, and as it was known at a moment.
public final class Positions {
    private Positions() {}

    /// Shares of one lot in one hand.
    public record Key(long holder, int shareClass, long lot) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::holder)
                        .thenComparingInt(Key::shareClass)
                        .thenComparingLong(Key::lot);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// How many there are.
    ///
    /// @param worthCents issue value of all of them together
    /// @param paidCents what was paid in on all of them together, less losses
    public record Held(long quantity, long worthCents, long paidCents) {
        private static final Held NOTHING = new Held(0, 0, 0);

        private Held and(Leg leg) {
            return new Held(
                    Math.addExact(quantity, leg.quantity()),
                    Math.addExact(worthCents, Math.multiplyExact(leg.quantity(), leg.valueCents())),
                    Math.addExact(paidCents, leg.paidCents()));
        }
    }

    /// {@return the holdings on a day by all that was recorded}
    public static SortedMap<Key, Held> asOf(Collection<Entry> entries, LocalDate day) {
        return asOf(entries, day, Instant.MAX);
    }

    /// {@return the holdings on a day, as they were known at a moment: by entries recorded then or
    /// before}
    public static SortedMap<Key, Held> asOf(
            Collection<Entry> entries, LocalDate day, Instant knownAt) {
        var positions = new TreeMap<Key, Held>();
        for (var entry : entries) {
            if (!entry.recordedAt().isAfter(knownAt)) {
                entry.legs().stream()
                        .filter(leg -> !leg.countsFrom().isAfter(day))
                        .forEach(leg -> count(positions, leg));
            }
        }
        positions.values().removeIf(Held.NOTHING::equals);

        return positions;
    }

    private static void count(SortedMap<Key, Held> positions, Leg leg) {
        var key = new Key(leg.holder(), leg.shareClass(), leg.lot());
        positions.merge(key, Held.NOTHING.and(leg), (before, _) -> before.and(leg));
    }
}
