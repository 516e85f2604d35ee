package coop.meent.shares.book;

import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.Past.HolderFacts;
import coop.meent.shares.ledger.Rules;
import coop.meent.shares.ledger.Entry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What the ledger must know that is kept beside it: holders, rules and classes.
public interface Statutes {
    /// {@return what counts of those of the holders that there are}
    Map<Long, HolderFacts> holders(Handle db, Collection<Long> numbers);

    /// {@return the rules from the first day on, oldest first, the later of two of one day last}
    List<Dated<Rules>> rules(Handle db);

    /// {@return what each class is, oldest first, the later of two of one day last}
    Map<Integer, List<Dated<ClassTerms>>> classes(Handle db);

    /// Takes over what an entry says of classes: their rights, or that an entry of before about them
    /// was reversed.
    void keep(Handle db, Entry entry);

    /// What holds from a day on.
    record Dated<T>(LocalDate from, T what) {}
}
