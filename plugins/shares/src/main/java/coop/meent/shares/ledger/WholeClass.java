package coop.meent.shares.ledger;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All shares of a class change on one day: a split, a consolidation, a loss.
final class WholeClass {
    private static final int MOST_NAMED = 20;

    private record Held(long holder, Row row) {}

    private final Matter matter;
    private final int shareClass;
    private final TreeMap<Held, Long> quantities =
            new TreeMap<>(Comparator.comparingLong(Held::holder).thenComparing(Held::row));
    private final TreeMap<Held, Long> paid = new TreeMap<>(quantities.comparator());

    private WholeClass(Matter matter, int shareClass) {
        this.matter = matter;
        this.shareClass = shareClass;
    }

    static void split(Matter matter, Deed.Split deed) {
        boolean into = Numbers.quantity(matter, deed.into(), "into");
        boolean outOf = Numbers.quantity(matter, deed.outOf(), "outOf");
        if (into && outOf && deed.into() == deed.outOf()) {
            matter.refuse("split_nothing", "into");
        }
        var terms = matter.terms(deed.shareClass(), "shareClass");
        if (terms.isPresent() && matter.sound()) {
            new WholeClass(matter, deed.shareClass()).split(deed);
        }
    }

    static void loss(Matter matter, Deed.LossAllocation deed) {
        var fits = Numbers.amount(matter, deed.centsPerShare(), "centsPerShare");
        var terms = matter.terms(deed.shareClass(), "shareClass");
        if (terms.isPresent() && fits && matter.sound()) {
            new WholeClass(matter, deed.shareClass()).lose(deed);
        }
    }

    private void split(Deed.Split deed) {
        read();
        var odd = new TreeSet<Long>();
        quantities.forEach((held, quantity) -> {
            if (!held.row().isLoss() && !divides(held.row(), quantity, deed)) {
                odd.add(held.holder());
            }
        });
        if (!odd.isEmpty()) {
            matter.refuse("split_remainder", "into", first(odd));
        }
        if (matter.sound()) {
            quantities.forEach((held, quantity) -> turn(held, quantity, deed));
            something("nothing_to_split");
        }
    }

    private static boolean divides(Row row, long quantity, Deed.Split deed) {
        var turned = Numbers.times(quantity, deed.into());
        var value = Numbers.times(row.valueCents(), deed.outOf());

        return turned.isPresent()
                && value.isPresent()
                && turned.getAsLong() % deed.outOf() == 0
                && value.getAsLong() % deed.into() == 0;
    }

    private void turn(Held held, long quantity, Deed.Split deed) {
        if (held.row().isLoss()) {
            return;
        }
        var row = held.row();
        var money = paid.getOrDefault(held, 0L);
        var value = row.valueCents() * deed.outOf() / deed.into();
        var turned = new Row(row.shareClass(), row.lot(), value);
        matter.addUncounted(Piece.leg(held.holder(), row, matter.on(), -quantity, -money));
        matter.addUncounted(
                Piece.leg(
                        held.holder(),
                        turned,
                        matter.on(),
                        quantity * deed.into() / deed.outOf(),
                        money));
    }

    private void lose(Deed.LossAllocation deed) {
        read();
        quantities.forEach((held, quantity) -> {
            if (!held.row().isLoss()) {
                lose(held, Numbers.times(quantity, deed.centsPerShare()).orElse(Deed.MOST));
            }
        });
        something("nothing_to_lose");
    }

    private void something(String otherwise) {
        if (matter.legs().isEmpty() && matter.sound()) {
            matter.refuse(otherwise, "shareClass", matter.code(shareClass));
        }
    }

    /// A loss goes no further than what was paid in and not lost before.
    private void lose(Held held, long most) {
        var losses = new Held(held.holder(), held.row().loss());
        var rest = paid.getOrDefault(held, 0L) + paid.getOrDefault(losses, 0L);
        if (rest > 0) {
            var loss = Math.min(most, rest);
            matter.addUncounted(Piece.leg(held.holder(), losses.row(), matter.on(), 0, -loss));
        }
    }

    /// Reads who holds what on the day; anything of the class that counts later stands in the way.
    private void read() {
        var later = new TreeSet<Long>();
        for (var placed : matter.past().legsOfClass(shareClass)) {
            if (placed.leg().countsFrom().isAfter(matter.on())) {
                later.add(placed.seq());
            } else {
                count(placed.leg());
            }
        }
        quantities.values().removeIf(quantity -> quantity == 0);
        var standing = later.stream().filter(matter::stands).limit(MOST_NAMED).toList();
        if (!standing.isEmpty()) {
            matter.refuse("class_moves_later", "effective", Matter.listed(standing));
        }
    }

    private void count(Leg leg) {
        var held = new Held(leg.holder(), Row.of(leg));
        quantities.merge(held, leg.quantity(), Math::addExact);
        paid.merge(held, leg.paidCents(), Math::addExact);
    }

    private static String first(Set<Long> numbers) {
        return Matter.listed(numbers.stream().limit(MOST_NAMED).toList());
    }
}
