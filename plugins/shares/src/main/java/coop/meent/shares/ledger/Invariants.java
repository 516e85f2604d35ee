package coop.meent.shares.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What must be true of an entry whatever the judge of its kind thought: a last look, always on. A
/// breach is a fault of this program, not of whoever entered it.
final class Invariants {
    private Invariants() {}

    static void hold(Entry entry, Past past) {
        if (entry.seq() != past.head() + 1 || !holds(entry, past)) {
            throw new IllegalStateException(
                    "entry "
                            + entry.seq()
                            + " of kind "
                            + entry.deed().kind()
                            + " breaks its invariant");
        }
    }

    private static boolean holds(Entry entry, Past past) {
        return switch (entry.deed()) {
            case Deed.Opening _ -> begins(entry);
            case Deed.Issue _ -> begins(entry);
            case Deed.Transfer _ -> balancedPerClass(entry) && paidBalances(entry);
            case Deed.HolderLink _ -> balancedPerClass(entry) && paidBalances(entry);
            case Deed.Convert _ -> worthBalances(entry) && paidBalances(entry);
            case Deed.Split _ -> worthBalances(entry) && paidBalances(entry);
            case Deed.Withdraw _ -> leaves(entry);
            case Deed.ExitByLaw _ -> leaves(entry);
            case Deed.Exclude _ -> leaves(entry);
            case Deed.CancelUnpaid _ -> leaves(entry);
            case Deed.PayIn deed ->
                    only(entry, leg -> money(leg) && leg.paidCents() == deed.cents());
            case Deed.LossAllocation _ -> only(entry, leg -> money(leg) && leg.paidCents() < 0);
            case Deed.Reversal deed -> negates(entry, past.entry(deed.entry()).orElseThrow());
            case Deed.CompensationPaid _ -> entry.legs().isEmpty();
            case Deed.Encumber _ -> entry.legs().isEmpty();
            case Deed.Release _ -> entry.legs().isEmpty();
            case Deed.ClassRights _ -> entry.legs().isEmpty();
            case Deed.Checkpoint _ -> entry.legs().isEmpty();
        };
    }

    private static boolean begins(Entry entry) {
        return only(entry, leg -> leg.lot() == entry.seq() && leg.quantity() > 0);
    }

    private static boolean money(Leg leg) {
        return leg.quantity() == 0;
    }

    private static boolean only(Entry entry, Predicate<Leg> rule) {
        return !entry.legs().isEmpty() && entry.legs().stream().allMatch(rule);
    }

    private static boolean leaves(Entry entry) {
        var from = entry.effective().plusDays(1);

        return only(entry, leg -> leg.quantity() <= 0 && leg.countsFrom().equals(from));
    }

    private static boolean balancedPerClass(Entry entry) {
        return entry.legs().stream()
                .collect(
                        Collectors.groupingBy(
                                Leg::shareClass,
                                TreeMap::new,
                                Collectors.summingLong(Leg::quantity)))
                .values()
                .stream()
                .allMatch(sum -> sum == 0);
    }

    private static boolean worthBalances(Entry entry) {
        return entry.legs().stream()
                        .map(leg ->
                                BigInteger.valueOf(leg.quantity())
                                        .multiply(BigInteger.valueOf(leg.valueCents())))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                == 0;
    }

    private static boolean paidBalances(Entry entry) {
        return entry.legs().stream().mapToLong(Leg::paidCents).reduce(0, Math::addExact) == 0;
    }

    private static boolean negates(Entry entry, Entry reversed) {
        List<Leg> expected = reversed.legs().stream().map(Reversals::negated).toList();

        return entry.legs().equals(expected);
    }
}
