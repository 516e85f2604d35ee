package coop.meent.shares.desk;

import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.holders.Holders;
import coop.meent.shares.holders.Listed;
import coop.meent.shares.holders.Named;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Leg;
import coop.meent.shares.ledger.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Who stands behind the numbers of a page, and how its classes are called. The handle must see the
/// register already.
final class Roster {
    private static final int FEW = 20;
    private static final int SMALL = 80;

    private final Holders holders;
    private final ClassBook classes;
    private final RuleBook rules;

    Roster(Holders holders, ClassBook classes, RuleBook rules) {
        this.holders = holders;
        this.classes = classes;
        this.rules = rules;
    }

    Holders holders() {
        return holders;
    }

    /// {@return the names, as they were on a day, of these holders, and all classes}
    Names names(Handle db, Collection<Long> numbers, LocalDate on) {
        return names(db, holders.named(db, numbers, on), on);
    }

    /// {@return the names of all whom an entry is about, and all classes}
    Names names(Handle db, Entry entry, LocalDate on) {
        return names(db, named(List.of(entry)), on);
    }

    /// {@return the names of holders that are known already, and all classes}
    Names names(Handle db, Map<Long, Named> named, LocalDate on) {
        var called = new HashMap<Long, String>();
        named.values().forEach(it -> called.put(it.no(), it.name()));
        return new Names(called, classes(db, on));
    }

    /// {@return the code of each class on a day, or when it began, by number}
    Map<Integer, String> classes(Handle db, LocalDate on) {
        var codes = new TreeMap<Integer, String>();
        for (var version : classes.versions(db)) {
            if (!version.from().isAfter(on) || !codes.containsKey(version.shareClass())) {
                codes.put(version.shareClass(), version.terms().code());
            }
        }
        return codes;
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
        return holders.list(db, typed, Optional.empty(), FEW).stream().map(Roster::pick).toList();
    }

    /// {@return all holders of a small register, to choose from; none of a large one}
    List<Lookups.Pick> few(Handle db) {
        var all = holders.list(db, "", Optional.empty(), SMALL + 1);
        return all.size() > SMALL ? List.of() : all.stream().map(Roster::pick).toList();
    }

    private static Lookups.Pick pick(Listed holder) {
        return new Lookups.Pick(holder.no(), holder.name(), holder.municipality());
    }

    /// {@return the price in cents of one share of a class on a day}
    OptionalLong price(Handle db, int shareClass, LocalDate on) {
        var version = classes.on(db, on).get(shareClass);
        return version == null
                ? OptionalLong.empty()
                : OptionalLong.of(version.terms().priceCents());
    }

    /// {@return the rules of a day}
    Rules rules(Handle db, LocalDate on) {
        return rules.on(db, on).rules();
    }
}
