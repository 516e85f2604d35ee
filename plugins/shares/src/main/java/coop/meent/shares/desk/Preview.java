package coop.meent.shares.desk;

import coop.meent.shares.book.Amount;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.Held;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/// What an entry would change: before and after, for who is in it and for the register.
///
/// @param countsFrom the last day on which something of it begins to count; what is told is of that
///   day
/// @param before what its holders have of the classes of its legs
record Preview(Entry entry, LocalDate countsFrom, List<Held> before, List<Held> register) {
    private static final int MOST = 20;

    private record Place(long holder, int shareClass) {}

    static Preview of(Handle db, Entry entry, Holdings holdings) {
        var on =
                entry.legs().stream()
                        .map(Leg::countsFrom)
                        .max(Comparator.naturalOrder())
                        .orElse(entry.effective());
        var who = entry.legs().stream().map(Leg::holder).distinct().limit(MOST).toList();
        var totals =
                holdings.totals(db, AsOf.of(on)).classes().stream()
                        .map(it -> new Held(0, it.shareClass(), it.amount()))
                        .toList();
        var before = new HeldStore().of(db, AsOf.of(on), who);
        return new Preview(entry, on, before, totals);
    }

    /// {@return a row for each holder and class, the first twenty}
    List<PreviewView.Row> rows(Names names) {
        return places(Leg::holder).stream()
                .limit(MOST)
                .map(it -> row(it, leg -> leg.holder() == it.holder(), before, names))
                .toList();
    }

    /// {@return a row for each class, all holders together}
    List<PreviewView.Row> totals(Names names) {
        return places(_ -> 0L).stream().map(it -> row(it, _ -> true, register, names)).toList();
    }

    private List<Place> places(ToLongFunction<Leg> holder) {
        return entry.legs().stream()
                .map(it -> new Place(holder.applyAsLong(it), it.shareClass()))
                .distinct()
                .sorted(Comparator.comparingLong(Place::holder).thenComparingInt(Place::shareClass))
                .toList();
    }

    private PreviewView.Row row(Place place, Predicate<Leg> mine, List<Held> held, Names names) {
        var legs =
                entry.legs().stream()
                        .filter(it -> it.shareClass() == place.shareClass())
                        .filter(mine)
                        .toList();
        var had =
                held.stream()
                        .filter(it -> it.holder() == place.holder())
                        .filter(it -> it.shareClass() == place.shareClass())
                        .map(Held::amount)
                        .findFirst();
        return new PreviewView.Row(
                place.holder() == 0 ? "" : names.holder(place.holder()),
                names.shareClass(place.shareClass()),
                had.map(Amount::shares).orElse(0L),
                legs.stream().mapToLong(Leg::quantity).sum(),
                had.map(Amount::paidCents).orElse(0L),
                legs.stream().mapToLong(Leg::paidCents).sum());
    }

    /// {@return how many holders are not among the rows}
    int more() {
        return Math.max(0, places(Leg::holder).size() - MOST);
    }

    List<PreviewView.LotRow> lots(Names names) {
        return entry.legs().stream()
                .limit(MOST)
                .map(it ->
                        new PreviewView.LotRow(
                                names.holder(it.holder()),
                                names.shareClass(it.shareClass()),
                                it.lot(),
                                it.quantity(),
                                it.valueCents(),
                                it.paidCents()))
                .toList();
    }
}
