package coop.meent.shares.book;

import coop.meent.shares.registers.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Keeps positions of the ends of financial years, so that a day of long ago needs the legs of one
/// year only. Without them every answer is the same, and slower.
public final class Snapshots {
    private static final String NEVER = "-infinity";

    private final SnapshotStore store = new SnapshotStore();

    /// Keeps the end of the first year that is over and not kept yet. The handle sees the register,
    /// in a transaction that may write.
    ///
    /// @return whether there was one
    public boolean keep(Handle db, Register register, LocalDate today) {
        store.lock(db, register.id());
        var kept = new TreeSet<>(store.kept(db));
        var missing = new TreeSet<LocalDate>();
        store.first(db).ifPresent(it -> missing.addAll(ends(register, it, today)));
        missing.removeAll(kept);
        if (missing.isEmpty()) {
            return false;
        }
        var before = Optional.ofNullable(kept.lower(missing.first()));
        var base = before.map(LocalDate::toString).orElse(NEVER);
        store.keep(db, register.id(), missing.first(), base);
        return true;
    }

    private static List<LocalDate> ends(Register register, LocalDate first, LocalDate today) {
        var ends = new ArrayList<LocalDate>();
        var end = register.yearStart().atYear(first.getYear()).minusDays(1);
        while (end.isBefore(today)) {
            if (!end.isBefore(first)) {
                ends.add(end);
            }
            end = register.yearStart().atYear(end.plusDays(1).getYear() + 1).minusDays(1);
        }
        return ends;
    }
}
