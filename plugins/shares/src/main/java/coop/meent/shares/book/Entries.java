package coop.meent.shares.book;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What was recorded. The handle must see the register already.
public final class Entries {
    private final EntryList store = new EntryList();

    /// Which entries are listed.
    ///
    /// @param kind e.g. `ISSUE`; empty for all
    /// @param from first effective date
    /// @param to last effective date
    public record Choice(String kind, Optional<LocalDate> from, Optional<LocalDate> to) {
        /// Every entry.
        public static final Choice ALL = new Choice("", Optional.empty(), Optional.empty());
    }

    /// {@return an entry}
    public Optional<Recorded> find(Handle db, long seq) {
        return store.between(db, seq, seq).stream().findFirst();
    }

    /// {@return entries, the newest first, a piece of them}
    ///
    /// @param before the cursor of the piece before; empty for the first
    public Slice<Recorded> page(Handle db, Choice choice, String before, int limit) {
        var rows = store.page(db, choice, seq(before), limit + 1);
        return Slice.of(rows, limit, it -> Long.toString(it.entry().seq()));
    }

    /// {@return every entry that touches a holder, in their order; rights on shares and
    /// compensation too}
    public List<Recorded> timeline(Handle db, long holder) {
        return store.ofHolder(db, holder);
    }

    /// {@return every entry that touches a lot, in their order}
    public List<Recorded> ofLot(Handle db, long lot) {
        return store.ofLot(db, lot);
    }

    /// {@return the entry that reversed this one}
    public Optional<Recorded> reversalOf(Handle db, long seq) {
        return store.reversalOf(db, seq);
    }

    private static long seq(String cursor) {
        if (cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw MeentException.invalid(List.of(Problem.of("cursor", "shares.api.cursor")));
        }
        return Long.parseLong(cursor);
    }
}
