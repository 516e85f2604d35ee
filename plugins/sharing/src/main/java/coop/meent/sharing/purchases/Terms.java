package coop.meent.sharing.purchases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// On what terms something is bought together.
///
/// @param threshold how many units there have to be for it to be bought at all
/// @param tiers prices: each from more units on than the one before, and cheaper; the first holds
///   from the threshold on at the latest
/// @param deadline the last moment at which a promise counts
public record Terms(int threshold, List<Tier> tiers, Instant deadline) {
    public Terms {
        tiers = List.copyOf(tiers);
        if (threshold < 1 || tiers.isEmpty() || tiers.getFirst().from() > threshold) {
            throw new IllegalArgumentException("no price at " + threshold + ": " + tiers);
        }
        if (!falling(tiers)) {
            throw new IllegalArgumentException("prices that do not fall: " + tiers);
        }
    }

    /// {@return whether each begins later than the one before, and is cheaper}
    static boolean falling(List<Tier> tiers) {
        for (int i = 1; i < tiers.size(); i++) {
            var before = tiers.get(i - 1);
            var tier = tiers.get(i);
            if (tier.from() <= before.from() || tier.unitCents() >= before.unitCents()) {
                return false;
            }
        }
        return true;
    }

    /// {@return what the promises come to, in whatever order they are given}
    Outcome outcome(Collection<Commitment> commitments) {
        var counted = commitments.stream().filter(this::counts).toList();
        long total = counted.stream().mapToLong(Commitment::amount).sum();
        if (total < threshold) {
            return new Outcome.Released(total);
        }
        long unit = price(total).orElseThrow();
        var list =
                counted.stream()
                        .map(it -> binding(it, unit))
                        .sorted(Comparator.comparingLong(Outcome.Binding::organisation))
                        .toList();
        return new Outcome.Reached(total, unit, list);
    }

    private boolean counts(Commitment it) {
        return it.amount() > 0 && inTime(it.at());
    }

    private static Outcome.Binding binding(Commitment it, long unit) {
        return new Outcome.Binding(
                it.organisation(), it.amount(), Math.multiplyExact(unit, it.amount()));
    }

    /// {@return whether a promise of this moment counts}
    boolean inTime(Instant at) {
        return !at.isAfter(deadline);
    }

    /// {@return the price of one when there are so many; empty below the first tier}
    Optional<Long> price(long total) {
        return tiers.stream()
                .filter(it -> it.from() <= total)
                .reduce((_, later) -> later)
                .map(Tier::unitCents);
    }

    /// {@return the first price that more units would bring}
    Optional<Tier> next(long total) {
        return tiers.stream().filter(it -> it.from() > total).findFirst();
    }
}
