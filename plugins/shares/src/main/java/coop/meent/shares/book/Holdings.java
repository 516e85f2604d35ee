package coop.meent.shares.book;

import coop.meent.api.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// What everybody holds, on any day. The handle must see the register already.
public final class Holdings {
    /// {@return holdings by holder's number and class, a piece of them}
    ///
    /// @param after the cursor of the piece before; empty for the first
    /// @param limit how many holdings
    public Slice<Held> page(Handle db, AsOf asOf, Filter filter, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Hands over every holding by holder's number and class, without keeping them.
    public void each(Handle db, AsOf asOf, Filter filter, Consumer<Held> consumer) {
        throw new UnsupportedOperationException();
    }

    /// {@return the figures of the whole register}
    public Totals totals(Handle db, AsOf asOf) {
        throw new UnsupportedOperationException();
    }

    /// {@return what these holders have, by number and class}
    public List<Held> of(Handle db, AsOf asOf, List<Long> holders) {
        throw new UnsupportedOperationException();
    }

    /// {@return the lots of a holder, by class and lot}
    public List<LotHeld> lots(Handle db, AsOf asOf, long holder) {
        throw new UnsupportedOperationException();
    }

    /// {@return who holds shares of a lot, by number}
    public List<LotHeld> lot(Handle db, AsOf asOf, long lot) {
        throw new UnsupportedOperationException();
    }

    /// {@return what happened in a period, as it is known now}
    ///
    /// @param from first day
    /// @param to last day
    public Movements movements(Handle db, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /// {@return the last number of the chain that was recorded up to the moment; empty when none}
    OptionalLong lastSeq(Handle db, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
