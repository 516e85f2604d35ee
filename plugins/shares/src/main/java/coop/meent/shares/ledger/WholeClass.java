package coop.meent.shares.ledger;

import coop.meent.shares.ledger.Past.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// All shares of a class change on one day: a split, a consolidation, a loss.
final class WholeClass {
    private static final int MOST_NAMED = 20;

    private record Held(long holder, Row row) {}

    private final Matter matter;
    private final int shareClass;
    private final TreeMap<Held, Long> quantities =
            new TreeMap<>(java.util.Comparator.comparingLong(Held::holder).thenComparing(Held::row));
    private final TreeMap<Held, Long> paid = new TreeMap<>(quantities.comparator());

    private WholeClass(Matter matter, int shareClass) {
        this.matter = matter;
        this.shareClass = shareClass;
    }

    static void split(Matter matter, Deed.Split deed) {
        var ratio =
                Numbers.quantity(matter, deed.into(), "into")
                        & Numbers.quantity(matter, deed.outOf(), "outOf");
        if (ratio && deed.into() == deed.outOf()) {
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
            matter.refuse("split_remainder", "into", odd.size(), first(odd));
        }
        if (matter.sound()) {
            quantities.forEach((held, quantity) -> turn(held, quantity, deed));
        }
    }

    private static boolean divides(Row row, long quantity, Deed.Split deed) {
        return Numbers.times(quantity, deed.into()).orElse(-1) % deed.outOf() == 0
                && Numbers.times(row.valueCents(), deed.outOf()).orElse(-1) % deed.into() == 0;
    }

    private void turn(Held held, long quantity, Deed.Split deed) {
        if (held.row().isLoss()) {
            return;
        }
        var row = held.row();
        var money = paid.get(held);
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
                var rest = paid.get(held) + paid.getOrDefault(new Held(held.holder(), held.row().loss()), 0L);
                var most = Numbers.times(quantity, deed.centsPerShare()).orElse(Deed.MOST);
                var loss = Math.min(most, rest);
                if (loss > 0) {
                    matter.addUncounted(
                            Piece.leg(held.holder(), held.row().loss(), matter.on(), 0, -loss));
                }
            }
        });
        if (matter.legs().isEmpty() && matter.sound()) {
            matter.refuse("nothing_to_lose", "shareClass", shareClass);
        }
    }

    /// Reads who holds what on the day; anything of the class that counts later stands in the way.
    private void read() {
        var later = new TreeSet<Long>();
        for (var placed : matter.past().legsOfClass(shareClass)) {
            count(placed, matter.on());
            if (placed.leg().countsFrom().isAfter(matter.on())
                    && matter.past().reversedBy(placed.seq()).isEmpty()) {
                later.add(placed.seq());
            }
        }
        quantities.values().removeIf(quantity -> quantity == 0);
        later.removeIf(this::reversal);
        if (!later.isEmpty()) {
            matter.refuse("class_moves_later", "effective", later.size(), first(later));
        }
    }

    private void count(Placed placed, LocalDate day) {
        var leg = placed.leg();
        if (!leg.countsFrom().isAfter(day)) {
            var held = new Held(leg.holder(), Row.of(leg));
            quantities.merge(held, leg.quantity(), Math::addExact);
            paid.merge(held, leg.paidCents(), Math::addExact);
        }
    }

    private boolean reversal(long seq) {
        return matter.past().entry(seq).filter(each -> each.deed().kind() == Kind.REVERSAL).isPresent();
    }

    private static List<Long> first(TreeSet<Long> numbers) {
        return new ArrayList<>(numbers).subList(0, Math.min(MOST_NAMED, numbers.size()));
    }
}
