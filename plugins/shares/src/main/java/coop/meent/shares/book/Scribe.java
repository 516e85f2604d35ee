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

    /// Where it reads, and what it keeps between transactions.
    record Sources(Handle db, RuleReading rules, Frames frames) {
        StoredPast past(Register register, HeadStore.Found found, List<Draft> drafts) {
            var store = new PastStore(db, register.id(), rules);
            var frame = frames.of(register.id(), found.era(), store::frame);
            return new StoredPast(register, found.head(), store, frame, Expected.holders(drafts));
        }
    }

    private final EntryStore store = new EntryStore();
    private final Sources sources;
    private final Register register;
    private final long era;
    private final boolean strict;
    private final List<Sealed> written = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private Head head;
    private boolean turned;

    private Scribe(Sources sources, Register register, HeadStore.Found found, boolean strict) {
        this.sources = sources;
        this.register = register;
        this.era = found.era();
        this.head = found.head();
        this.strict = strict;
    }

    /// One that writes all or throws.
    ///
    /// @param found what the lock was taken with
    static Scribe strict(Sources sources, Register register, HeadStore.Found found) {
        return new Scribe(sources, register, found, true);
    }

    /// One that leaves out what is refused.
    ///
    /// @param found what the lock was taken with
    static Scribe lenient(Sources sources, Register register, HeadStore.Found found) {
        return new Scribe(sources, register, found, false);
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
        while (to < most && Expected.plain(drafts.get(to).deed())) {
            to++;
        }
        return Math.max(1, to - from);
    }

    private void stretch(List<Draft> drafts, int offset, IntFunction<Instant> now) {
        var past = past(drafts);
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

    // after the first entry that changes the frame, this transaction alone knows what it is
    private StoredPast past(List<Draft> drafts) {
        if (!turned) {
            return sources.past(register, new HeadStore.Found(head, era), drafts);
        }
        var source = new PastStore(sources.db(), register.id(), sources.rules());
        return new StoredPast(register, head, source, source.frame(), Expected.holders(drafts));
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
        var db = sources.db();
        store.append(db, register.id(), sealed);
        sealed.forEach(it -> store.project(db, register.id(), it.entry()));
        turned |= sealed.stream().anyMatch(it -> !Expected.plain(it.entry().deed()));
        written.addAll(sealed);
        head = sealed.getLast().head();
    }
}
