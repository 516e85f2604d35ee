package coop.meent.shares.book;

import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Ledger;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;

/// Judges drafts one after another and writes them, in one transaction that holds the lock.
///
/// Drafts that change nothing but what holders have are read and written many at a time; any other
/// is written before the next is looked at.
final class Scribe {
    private static final int AT_A_TIME = 1_000;

    private final EntryStore store = new EntryStore();
    private final Handle db;
    private final Register register;
    private final RuleReading rules;
    private final boolean strict;
    private final List<Sealed> written = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private Head head;

    private Scribe(Handle db, Register register, RuleReading rules, Head head, boolean strict) {
        this.db = db;
        this.register = register;
        this.rules = rules;
        this.head = head;
        this.strict = strict;
    }

    /// One that writes all or throws.
    ///
    /// @param head what the lock was taken with
    static Scribe strict(Handle db, Register register, RuleReading rules, Head head) {
        return new Scribe(db, register, rules, head, true);
    }

    /// One that leaves out what is refused.
    ///
    /// @param head what the lock was taken with
    static Scribe lenient(Handle db, Register register, RuleReading rules, Head head) {
        return new Scribe(db, register, rules, head, false);
    }

    /// Writes drafts.
    ///
    /// @param now when each is recorded, by its number from 0
    /// @throws Refused with the reasons against the first that is refused, when strict; then the
    ///   transaction must end
    void write(List<Draft> drafts, IntFunction<Instant> now) {
        for (int from = 0; from < drafts.size(); ) {
            int size = stretch(drafts, from);
            stretch(drafts.subList(from, from + size), from, now);
            from += size;
        }
    }

    /// {@return what was written}
    List<Recorded> recorded() {
        return written.stream().map(Sealed::recorded).toList();
    }

    /// {@return what the ledger said to each}
    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    private static int stretch(List<Draft> drafts, int from) {
        int most = Math.min(drafts.size(), from + AT_A_TIME);
        int to = from;
        while (to < most && Expected.plain(drafts.get(to))) {
            to++;
        }
        return Math.max(1, to - from);
    }

    private void stretch(List<Draft> drafts, int offset, IntFunction<Instant> now) {
        var source = new PastStore(db, register.id(), rules);
        var past = new StoredPast(register, head, source, Expected.holders(drafts));
        var sealed = new ArrayList<Sealed>();
        for (int i = 0; i < drafts.size(); i++) {
            var verdict = Ledger.judge(past, drafts.get(i), now.apply(offset + i));
            verdicts.add(verdict);
            switch (verdict) {
                case Verdict.Posted(var entry) -> sealed.add(sealed(past, entry));
                case Verdict.Refused(var reasons) -> refuse(reasons, offset + i);
            }
        }
        if (!sealed.isEmpty()) {
            keep(sealed);
        }
    }

    private Sealed sealed(StoredPast past, Entry entry) {
        var sealed = Sealed.after(past.headHash(), register.key(), entry);
        past.add(sealed);
        return sealed;
    }

    private void refuse(List<Verdict.Reason> reasons, int number) {
        if (strict) {
            throw new Refused(reasons, number);
        }
    }

    private void keep(List<Sealed> sealed) {
        store.append(db, register.id(), sealed);
        sealed.forEach(it -> store.project(db, register.id(), it.entry()));
        written.addAll(sealed);
        head = sealed.getLast().head();
    }
}
