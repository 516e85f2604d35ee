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
        switch (entry.deed()) {
            case Deed.Transfer _ -> require(entry, balancedPerClass(entry) && paidBalances(entry));
            case Deed.HolderLink _ -> require(entry, balancedPerClass(entry) && paidBalances(entry));
            case Deed.Convert _ -> require(entry, worthBalances(entry) && paidBalances(entry));
            case Deed.Split _ -> require(entry, worthBalances(entry) && paidBalances(entry));
            case Deed.Opening _ -> require(entry, only(entry, leg -> leg.lot() == entry.seq() && leg.quantity() > 0));
            case Deed.Issue _ -> require(entry, only(entry, leg -> leg.lot() == entry.seq() && leg.quantity() > 0));
            case Deed.Withdraw _ -> require(entry, leaves(entry));
            case Deed.ExitByLaw _ -> require(entry, leaves(entry));
            case Deed.Exclude _ -> require(entry, leaves(entry));
            case Deed.CancelUnpaid _ -> require(entry, leaves(entry));
            case Deed.PayIn deed -> require(entry, only(entry, leg -> leg.quantity() == 0 && leg.paidCents() == deed.cents()));
            case Deed.LossAllocation _ -> require(entry, only(entry, leg -> leg.quantity() == 0 && leg.paidCents() < 0));
            case Deed.Reversal deed -> require(entry, negates(entry, past.entry(deed.entry()).orElseThrow()));
            case Deed.CompensationPaid _ -> require(entry, entry.legs().isEmpty());
            case Deed.Encumber _ -> require(entry, entry.legs().isEmpty());
            case Deed.Release _ -> require(entry, entry.legs().isEmpty());
            case Deed.ClassRights _ -> require(entry, entry.legs().isEmpty());
            case Deed.Checkpoint _ -> require(entry, entry.legs().isEmpty());
        }
        require(entry, entry.seq() == past.head() + 1);
    }

    private static void require(Entry entry, boolean holds) {
        if (!holds) {
            throw new IllegalStateException(
                    "entry " + entry.seq() + " of kind " + entry.deed().kind() + " breaks its invariant");
        }
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
                                Leg::shareClass, TreeMap::new, Collectors.summingLong(Leg::quantity)))
                .values()
                .stream()
                .allMatch(sum -> sum == 0);
    }

    private static boolean worthBalances(Entry entry) {
        return entry.legs().stream()
                .map(leg -> BigInteger.valueOf(leg.quantity()).multiply(BigInteger.valueOf(leg.valueCents())))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .signum() == 0;
    }

    private static boolean paidBalances(Entry entry) {
        return entry.legs().stream().mapToLong(Leg::paidCents).reduce(0, Math::addExact) == 0;
    }

    private static boolean negates(Entry entry, Entry reversed) {
        List<Leg> expected = reversed.legs().stream().map(Reversals::negated).toList();

        return entry.legs().equals(expected);
    }
}
