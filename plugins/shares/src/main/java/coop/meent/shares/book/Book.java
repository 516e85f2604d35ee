package coop.meent.shares.book;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Answering.Asked;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Ledger;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Records. Each call is one transaction that holds the register's lock: entry, legs, positions,
/// chain, audit line and announcement are kept together, or nothing is.
public final class Book {
    private final Registers registers;
    private final RuleReading rules;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();
    private final Frames frames = new Frames();
    private final HeadStore heads = new HeadStore();
    private final Together together = new Together(turnstile);
    private final Answering answering;

    public Book(Registers registers, RuleReading rules, Clock clock) {
        this.registers = registers;
        this.rules = rules;
        this.clock = clock;
        this.answering = new Answering(rules, frames, clock);
    }

    /// Records a draft, once however often it comes with the same key.
    ///
    /// @param key under which the same draft gets the answer of the first time, a refusal too;
    ///   another draft is refused with `key_taken`
    /// @throws Refused with the reasons of the ledger
    public Recorded record(Register register, Viewer viewer, Draft draft, Optional<String> key) {
        var asked = List.of(new Asked(draft, key));
        return alone(register, viewer, tx -> answering.answer(tx, register, asked))
                .getFirst()
                .recorded();
    }

    /// The same for a program, whose requests come many at a time: those of one moment and one
    /// viewer share a transaction. Not for a request whose key the platform keeps, since that is
    /// claimed in a transaction of its own.
    ///
    /// @throws Refused with the reasons of the ledger
    public Recorded recordTogether(
            Register register, Viewer viewer, Draft draft, Optional<String> key) {
        return together.answer(
                        new Together.Place(register.id(), viewer),
                        new Asked(draft, key),
                        group ->
                                registers.run(
                                        register.id(),
                                        viewer,
                                        tx -> answering.answer(tx, register, group)))
                .recorded();
    }

    /// Records drafts one after another, all of them or none.
    ///
    /// @throws Refused with the reasons against the first that is refused
    public List<Recorded> recordAll(Register register, Viewer viewer, List<Draft> drafts) {
        return alone(
                register,
                viewer,
                tx -> written(tx, register, heads.lock(tx.handle(), register.id()), drafts));
    }

    private <T> T alone(Register register, Viewer viewer, Function<Transaction, T> work) {
        return turnstile.through(register.id(), () -> registers.run(register.id(), viewer, work));
    }

    /// Records drafts in a transaction that sees the register already, for work in steps.
    ///
    /// @throws Refused with the reasons against the first that is refused; the transaction must end
    public List<Recorded> recordIn(Transaction tx, Register register, List<Draft> drafts) {
        var scribe = scribe(tx, register);
        scribe.write(drafts, _ -> clock.instant());
        Announcement.of(tx, register, scribe.recorded());
        return scribe.recorded();
    }

    // what the caller wrote before may be taken back, so nothing of it is kept in memory
    private Scribe scribe(Transaction tx, Register register) {
        var sources = new Scribe.Sources(tx.handle(), rules, new Frames());
        return Scribe.strict(sources, register, heads.lock(tx.handle(), register.id()));
    }

    /// Records again what another place recorded, each with the moment of then, in a transaction
    /// that sees the register already.
    ///
    /// @throws Refused when the ledger refuses one, or would write it otherwise than it stands; the
    ///   transaction must end
    public List<Recorded> replay(Transaction tx, Register register, List<Entry> before) {
        var scribe = scribe(tx, register);
        var drafts = before.stream().map(Book::draft).toList();
        scribe.write(drafts, it -> before.get(it).recordedAt());
        var recorded = scribe.recorded();
        for (int i = 0; i < before.size(); i++) {
            if (!recorded.get(i).entry().equals(before.get(i))) {
                throw Refused.differs(before.get(i).seq(), i);
            }
        }
        Announcement.of(tx, register, recorded);
        return recorded;
    }

    private static Draft draft(Entry entry) {
        return new Draft(
                entry.effective(), entry.deed(), entry.by(), entry.cause(), entry.documents());
    }

    private List<Recorded> written(
            Transaction tx, Register register, HeadStore.Found head, List<Draft> drafts) {
        var scribe = Scribe.strict(sources(tx.handle()), register, head);
        scribe.write(drafts, _ -> clock.instant());
        Announcement.of(tx, register, scribe.recorded());
        return scribe.recorded();
    }

    private Scribe.Sources sources(Handle db) {
        return new Scribe.Sources(db, rules, frames);
    }

    /// {@return what the ledger would answer now; nothing is kept}
    public Verdict preview(Register register, Viewer viewer, Draft draft) {
        return registers.read(
                register.id(),
                viewer,
                db -> {
                    var head = heads.find(db, register.id());
                    var past = sources(db).past(register, head, List.of(draft));
                    return Ledger.judge(past, draft, clock.instant());
                });
    }

    /// {@return what the ledger would answer to each in turn, if those before it that it allows
    /// were recorded; nothing is kept, though the register is locked meanwhile}
    public List<Verdict> previewAll(Register register, Viewer viewer, List<Draft> drafts) {
        try {
            return registers.run(
                    register.id(),
                    viewer,
                    tx -> {
                        var head = heads.lock(tx.handle(), register.id());
                        var scribe = Scribe.lenient(sources(tx.handle()), register, head);
                        scribe.write(drafts, _ -> clock.instant());
                        throw new Undone(scribe.verdicts());
                    });
        } catch (Undone undone) {
            return undone.verdicts;
        }
    }

    /// Takes back what a preview wrote.
    private static final class Undone extends RuntimeException {
        private final transient List<Verdict> verdicts;

        Undone(List<Verdict> verdicts) {
            super("only looked at", null, false, false);
            this.verdicts = verdicts;
        }
    }
}
