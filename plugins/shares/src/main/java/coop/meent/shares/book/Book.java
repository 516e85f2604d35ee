package coop.meent.shares.book;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Records. Each call is one transaction that holds the register's lock: entry, legs, positions,
/// chain, audit line and announcement are kept together, or nothing is.
public final class Book {
    /// How many drafts are recorded at once; more is for work in steps.
    public static final int MOST_AT_ONCE = 1_000;

    private final Registers registers;
    private final Statutes statutes;
    private final Clock clock;

    public Book(Registers registers, Statutes statutes, Clock clock) {
        this.registers = registers;
        this.statutes = statutes;
        this.clock = clock;
    }

    /// Records a draft, once however often it comes with the same key.
    ///
    /// @param key under which the same draft gets the answer of the first time, a refusal too;
    ///   another draft is refused as `key.other`
    /// @throws Refused with the reasons of the ledger
    public Recorded record(Register register, Viewer viewer, Draft draft, Optional<String> key) {
        return recordAll(register, viewer, List.of(draft), key).getFirst();
    }

    /// Records drafts one after another, all of them or none.
    ///
    /// @throws Refused with the reasons against the first that is refused
    public List<Recorded> recordAll(
            Register register, Viewer viewer, List<Draft> drafts, Optional<String> key) {
        throw new UnsupportedOperationException();
    }

    /// Records drafts in a transaction that sees the register already, for work in steps.
    ///
    /// @throws Refused with the reasons against the first that is refused; the transaction must end
    public List<Recorded> recordIn(Transaction tx, Register register, List<Draft> drafts) {
        throw new UnsupportedOperationException();
    }

    /// {@return what the ledger would answer now; nothing is kept}
    public Verdict preview(Register register, Viewer viewer, Draft draft) {
        return previewAll(register, viewer, List.of(draft)).getFirst();
    }

    /// {@return what the ledger would answer to each in turn, if those before it that it allows were
    /// recorded; nothing is kept}
    public List<Verdict> previewAll(Register register, Viewer viewer, List<Draft> drafts) {
        throw new UnsupportedOperationException();
    }
}
