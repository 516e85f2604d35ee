package coop.meent.shares.desk;

import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Who stands behind the numbers of a page, and how its classes are called. The handle must see the
/// register already.
final class Roster {
    private final RosterStore store = new RosterStore();

    /// {@return the names, as they were on a day, of these holders, and all classes}
    Names names(Handle db, Collection<Long> holders, LocalDate on) {
        var called = new HashMap<Long, String>();
        store.people(db, holders, on).forEach(it -> called.put(it.number(), it.name()));
        return new Names(called, classes(db, on));
    }

    /// {@return the code of each class, by number}
    Map<Integer, String> classes(Handle db, LocalDate on) {
        return store.classes(db, on);
    }

    /// {@return everybody whom entries name}
    static Set<Long> named(Collection<Entry> entries) {
        var numbers = new TreeSet<Long>();
        for (var entry : entries) {
            entry.legs().stream().map(Leg::holder).forEach(numbers::add);
            numbers.addAll(Mentioned.in(entry.deed()));
        }
        return numbers;
    }

    /// {@return the holders that somebody may mean, a few of them}
    List<Lookups.Pick> find(Handle db, String typed) {
        return List.of();
    }

    /// {@return all holders of a small register, to choose from; none of a large one}
    List<Lookups.Pick> few(Handle db, LocalDate on) {
        return store.few(db, on);
    }
}
