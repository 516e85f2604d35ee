package coop.meent.shares.book;

import coop.meent.api.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What everybody holds, on any day. The handle must see the register already.
public final class Holdings {
    private static final int FIRST_WINDOW = 4;

    private final HoldingStore store = new HoldingStore();
    private final MovementStore movements = new MovementStore();

    /// {@return holdings by holder's number and class, a piece of them}
    ///
    /// @param after the cursor of the piece before; empty for the first
    /// @param limit how many holdings
    public Slice<Held> page(Handle db, AsOf asOf, Filter filter, String after, int limit) {
        var reach = HeldKey.of(after).reach(filter, asOf.day());
        var rows =
                reach.scattered()
                        ? store.held(db, view(db, asOf), reach, limit + 1)
                        : walked(db, history(db, asOf), reach, limit + 1);
        return Slice.of(rows, limit, it -> HeldKey.of(it).text());
    }

    // numbers are dense: looking at a stretch of them finds a page without summing up everybody
    private List<Held> walked(Handle db, View view, ReachRow start, int wanted) {
        long last = store.lastHolder(db);
        var rows = new ArrayList<Held>();
        var reach = start;
        long window = (long) FIRST_WINDOW * wanted;
        while (rows.size() < wanted && reach.afterHolder() <= last) {
            long upper = Math.min(last, reach.afterHolder() + window);
            rows.addAll(store.held(db, view, reach.upTo(upper), wanted - rows.size()));
            reach = new ReachRow(start.filter(), start.day(), upper + 1, 0, Long.MAX_VALUE);
            window *= FIRST_WINDOW;
        }
        return rows;
    }

    /// Hands over every holding by holder's number and class, without keeping them.
    public void each(Handle db, AsOf asOf, Filter filter, Consumer<Held> consumer) {
        store.each(db, view(db, asOf), ReachRow.whole(filter, asOf.day()), consumer);
    }

    /// {@return the figures of the whole register}
    public Totals totals(Handle db, AsOf asOf) {
        return store.totals(db, view(db, asOf));
    }

    /// {@return what these holders have, by number and class}
    public List<Held> of(Handle db, AsOf asOf, List<Long> holders) {
        return store.of(db, history(db, asOf), holders);
    }

    /// {@return the lots of a holder, by class and lot}
    public List<LotHeld> lots(Handle db, AsOf asOf, long holder) {
        return store.lotsOf(db, asOf.day(), known(db, asOf), holder);
    }

    /// {@return who holds shares of a lot, by number}
    public List<LotHeld> lot(Handle db, AsOf asOf, long lot) {
        return store.holdersOf(db, asOf.day(), known(db, asOf), lot);
    }

    /// {@return what happened in a period, as it is known now}
    ///
    /// @param from first day
    /// @param to last day
    public Movements movements(Handle db, LocalDate from, LocalDate to) {
        var opening = totals(db, AsOf.of(from.minusDays(1)));
        var closing = totals(db, AsOf.of(to));
        return movements.of(db, new Movements.Period(from, to), opening, closing);
    }

    private View view(Handle db, AsOf asOf) {
        return asOf.knownAt().isPresent()
                ? history(db, asOf)
                : View.shortest(asOf.day(), store.kept(db));
    }

    // for a few holders: their legs are few
    private View history(Handle db, AsOf asOf) {
        return new View.Then(asOf.day(), known(db, asOf));
    }

    private long known(Handle db, AsOf asOf) {
        return asOf.knownAt().isEmpty()
                ? Long.MAX_VALUE
                : store.lastSeq(db, asOf.knownAt().get()).orElse(0);
    }
}
