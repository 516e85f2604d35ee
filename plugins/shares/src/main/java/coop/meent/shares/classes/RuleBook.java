package coop.meent.shares.classes;

import coop.meent.api.Transaction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The rules of a register by date; each question is one statement.
public final class RuleBook {
    private final RuleStore store = new RuleStore();

    /// {@return what the rules say on a day}
    public RuleSet on(Handle db, LocalDate day) {
        return on(versions(db), day);
    }

    /// {@return what the rules say on a day, of versions that were read before}
    public static RuleSet on(List<RuleVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(it -> !it.from().isAfter(day))
                .max(Comparator.comparing(RuleVersion::from).thenComparingInt(RuleVersion::no))
                .map(RuleVersion::rules)
                .orElse(RuleSet.USUAL);
    }

    /// {@return all versions, oldest first, the later of two of one day last}
    public List<RuleVersion> versions(Handle db) {
        return store.all(db);
    }

    /// Writes down rules from a day on, beside what was written before. Who calls it has the
    /// consent of a second person.
    ///
    /// @return the number of the version
    public int write(Transaction tx, long register, RuleVersion version) {
        int no = store.insert(tx.handle(), version);
        tx.audit(
                "rules.changed",
                "register:" + register,
                Map.of("version", no, "from", version.from().toString()));
        return no;
    }
}
