package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.Burdened;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// An entry is made good by its exact negation, once, unless something rests on it.
final class Reversals {
    private static final int MOST_NAMED = 20;

    private Reversals() {}

    static void judge(Matter matter, Deed.Reversal deed) {
        Formalities.secondPerson(matter);
        var entry = matter.past().entry(deed.entry());
        if (entry.isEmpty()) {
            matter.refuse("entry_unknown", "entry", deed.entry());
            return;
        }
        possible(matter, entry.get());
        linked(matter, entry.get());
        resting(matter, entry.get());
        if (matter.sound() && wholeClass(entry.get())) {
            entry.get().legs().forEach(leg -> matter.addUncounted(negated(leg)));
        } else if (matter.sound()) {
            burdens(matter, entry.get());
            entry.get().legs().forEach(leg -> matter.add(negated(leg)));
        }
    }

    static Leg negated(Leg leg) {
        return new Leg(
                leg.holder(),
                leg.shareClass(),
                leg.lot(),
                leg.countsFrom(),
                -leg.quantity(),
                leg.valueCents(),
                -leg.paidCents(),
                leg.firstNumber());
    }

    private static void possible(Matter matter, Entry entry) {
        var kind = entry.deed().kind();
        if (kind == Kind.REVERSAL) {
            matter.refuse("reversal_of_reversal", "entry", entry.seq());
        } else if (kind == Kind.CHECKPOINT) {
            matter.refuse("checkpoint_stays", "entry", entry.seq());
        }
        var done = matter.past().reversedBy(entry.seq());
        if (done.isPresent()) {
            matter.refuse("reversed_already", "entry", entry.seq(), done.getAsLong());
        }
        if (!matter.on().equals(entry.effective())) {
            matter.refuse("reversal_date", "effective", entry.effective());
        }
    }

    /// What a number had before it turned out to be another stays with that other.
    private static void linked(Matter matter, Entry entry) {
        holders(matter, entry)
                .distinct()
                .forEach(holder ->
                        matter.past()
                                .linkedInto(holder)
                                .ifPresent(now ->
                                        matter.refuse("holder_linked", "entry", holder, now)));
    }

    private static LongStream holders(Matter matter, Entry entry) {
        var moved = entry.legs().stream().mapToLong(Leg::holder);

        if (entry.deed() instanceof Deed.Release release) {
            return Encumbrances.of(matter, release.encumbrance()).stream()
                    .mapToLong(Deed.Encumber::holder);
        }

        return entry.deed() instanceof Deed.HolderLink link
                ? moved.filter(holder -> holder != link.former())
                : moved;
    }

    private static void resting(Matter matter, Entry entry) {
        var resting = new TreeSet<>(matter.past().restingOn(entry.seq()));
        resting.addAll(tookPaid(matter, entry));
        resting.addAll(movedSince(matter, entry));
        classes(entry).stream()
                .flatMap(each -> matter.past().turns(each).stream())
                .map(Past.Turn::seq)
                .filter(turn -> turn > entry.seq())
                .forEach(resting::add);
        if (!resting.isEmpty()) {
            var named = resting.stream().limit(MOST_NAMED).toList();
            matter.refuse("others_rest_on", "entry", entry.seq(), Matter.listed(named));
        }
    }

    private static Set<Integer> classes(Entry entry) {
        return entry.deed() instanceof Deed.ClassRights rights
                ? Set.of(rights.shareClass())
                : entry.legs().stream().map(Leg::shareClass).collect(Collectors.toSet());
    }

    private static boolean wholeClass(Entry entry) {
        return entry.deed() instanceof Deed.Split || entry.deed() instanceof Deed.LossAllocation;
    }

    /// Everything that happens to a class after a split or a loss counts in what that left.
    private static List<Long> movedSince(Matter matter, Entry entry) {
        if (!wholeClass(entry)) {
            return List.of();
        }

        return classes(entry).stream()
                .flatMap(each -> matter.past().legsOfClass(each).stream())
                .map(Past.Placed::seq)
                .filter(seq -> seq > entry.seq())
                .distinct()
                .filter(matter::stands)
                .limit(MOST_NAMED)
                .toList();
    }

    /// What was taken from a lot later rests on its being fully paid.
    private static List<Long> tookPaid(Matter matter, Entry entry) {
        var kind = entry.deed().kind();
        if (kind != Kind.PAY_IN && kind != Kind.CANCEL_UNPAID) {
            return List.of();
        }
        var leg = entry.legs().getFirst();

        return matter.past().legsOf(leg.holder()).stream()
                .filter(placed -> placed.seq() > entry.seq() && placed.leg().quantity() < 0)
                .filter(placed -> placed.leg().lot() == leg.lot())
                .map(Past.Placed::seq)
                .distinct()
                .filter(matter::stands)
                .toList();
    }

    /// Burdens that the reversal ends, revives, or leaves with the former number.
    private static void burdens(Matter matter, Entry entry) {
        if (entry.deed() instanceof Deed.Release release) {
            revive(matter, release);
        } else if (entry.deed() instanceof Deed.HolderLink link) {
            leave(matter, link);
        }
    }

    private static void revive(Matter matter, Deed.Release release) {
        var burden = Encumbrances.of(matter, release.encumbrance()).orElseThrow();
        var account = matter.account(burden.holder());
        account.burdens(account.burdens().stream().map(each -> revived(each, release)).toList());
        burden.take().lot().ifPresent(account::touch);
    }

    private static Burdened revived(Burdened burden, Deed.Release release) {
        return burden.entry() != release.encumbrance()
                ? burden
                : new Burdened(
                        burden.entry(),
                        burden.holder(),
                        burden.shareClass(),
                        burden.lot(),
                        burden.quantity(),
                        burden.from(),
                        Optional.empty());
    }

    private static void leave(Matter matter, Deed.HolderLink link) {
        var former = matter.account(link.former());
        var entries = former.burdens().stream().map(Burdened::entry).collect(Collectors.toSet());
        var present = matter.account(link.present());
        present.burdens(
                present.burdens().stream()
                        .filter(each -> !entries.contains(each.entry()))
                        .toList());
    }
}
