package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// What there is to know before somebody gets a thing, as one statement reads it.
///
/// @param held what others have, from now on; without requests that lapsed
/// @param lapsed requests whose time is over, but that nothing has noted yet
/// @param open how many answers the borrower waits for at this thing; a series counts once
/// @param late whether the borrower keeps something longer than was agreed
/// @param same the borrower's own booking that is equal to the wish
record Look(List<Packing.Held> held, Set<Long> lapsed, int open, boolean late, OptionalLong same) {
    List<Span> spans() {
        return held.stream().map(Packing.Held::occupied).toList();
    }

    /// {@return the same without one booking, which is about to move}
    Look without(long booking) {
        return new Look(
                held.stream().filter(it -> it.booking() != booking).toList(),
                lapsed,
                open,
                late,
                same);
    }

    /// {@return what one booking has}
    List<Packing.Held> of(long booking) {
        return held.stream().filter(it -> it.booking() == booking).toList();
    }

    /// {@return the same once a plan is carried out}
    Look with(Plan plan, long booking) {
        var next = new ArrayList<>(held);
        for (var it : plan.place().moved()) {
            next.removeIf(old -> old.booking() == it.booking() && old.position() == it.position());
            next.add(it);
        }
        int position = 1;
        for (int unit : plan.place().units()) {
            next.add(new Packing.Held(booking, position++, unit, plan.occupied()));
        }
        return new Look(next, lapsed, open, late, same);
    }
}
