package coop.meent.shares.book;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AnswerStore.Answer;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Ledger;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Records. Each call is one transaction that holds the register's lock: entry, legs, positions,
/// chain, audit line and announcement are kept together, or nothing is.
public final class Book {
    private static final String BEFORE = "before";

    private final Registers registers;
    private final RuleReading rules;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();
    private final Frames frames = new Frames();
    private final HeadStore heads = new HeadStore();
    private final AnswerStore answers = new AnswerStore();
    private final EntryList entries = new EntryList();

    public Book(Registers registers, RuleReading rules, Clock clock) {
        this.registers = registers;
        this.rules = rules;
        this.clock = clock;
    }

    /// Records a draft, once however often it comes with the same key.
    ///
    /// @param key under which the same draft gets the answer of the first time, a refusal too;
    ///   another draft is refused with `key_taken`
    /// @throws Refused with the reasons of the ledger
    public Recorded record(Register register, Viewer viewer, Draft draft, Optional<String> key) {
        return recordAll(register, viewer, List.of(draft), key).getFirst();
    }

    /// Records drafts one after another, all of them or none.
    ///
    /// @throws Refused with the reasons against the first that is refused
    public List<Recorded> recordAll(
            Register register, Viewer viewer, List<Draft> drafts, Optional<String> key) {
        if (key.isEmpty()) {
            return alone(
                    register,
                    viewer,
                    tx -> written(tx, register, heads.lock(tx.handle(), register.id()), drafts));
        }
        var asked = new Asked(key.get(), Content.of(drafts));
        var outcome = alone(register, viewer, tx -> outcome(tx, register, drafts, asked));
        return switch (outcome) {
            case Outcome.Done(var recorded) -> recorded;
            case Outcome.Not(var refused) -> throw refused;
        };
    }

    private <T> T alone(Register register, Viewer viewer, Function<Transaction, T> work) {
        return turnstile.through(register.id(), () -> registers.run(register.id(), viewer, work));
    }

    /// Under which key what was asked, in hexadecimal digits.
    private record Asked(String key, String content) {}

    /// What a transaction that is kept came to.
    private sealed interface Outcome {
        record Done(List<Recorded> recorded) implements Outcome {}

        record Not(Refused refused) implements Outcome {}
    }

    private Outcome outcome(Transaction tx, Register register, List<Draft> drafts, Asked asked) {
        var db = tx.handle();
        var head = heads.lock(db, register.id());
        var before = answers.find(db, asked.key());
        if (before.isPresent()) {
            return repeated(db, before.get(), asked);
        }
        db.savepoint(BEFORE);
        try {
            var recorded = written(tx, register, head, drafts);
            long first = recorded.getFirst().entry().seq();
            long last = recorded.getLast().entry().seq();
            keep(db, register, asked, new Answer.Given(asked.content(), first, last));
            return new Outcome.Done(recorded);
        } catch (Refused refused) {
            db.rollbackToSavepoint(BEFORE);
            keep(db, register, asked, new Answer.Denied(asked.content(), refused));
            return new Outcome.Not(refused);
        }
    }

    private void keep(Handle db, Register register, Asked asked, Answer answer) {
        answers.keep(db, register.id(), asked.key(), answer, clock.instant());
    }

    private Outcome repeated(Handle db, Answer before, Asked asked) {
        if (!before.content().equals(asked.content())) {
            return new Outcome.Not(Refused.keyTaken());
        }
        return switch (before) {
            case Answer.Given(_, long first, long last) ->
                    new Outcome.Done(entries.between(db, first, last));
            case Answer.Denied(_, var refused) -> new Outcome.Not(refused);
        };
    }

    /// Records drafts in a transaction that sees the register already, for work in steps.
    ///
    /// @throws Refused with the reasons against the first that is refused; the transaction must end
    public List<Recorded> recordIn(Transaction tx, Register register, List<Draft> drafts) {
        var scribe = scribe(tx, register);
        scribe.write(drafts, _ -> clock.instant());
        announce(tx, register, scribe.recorded());
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
        announce(tx, register, recorded);
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
        announce(tx, register, scribe.recorded());
        return scribe.recorded();
    }

    private Scribe.Sources sources(Handle db) {
        return new Scribe.Sources(db, rules, frames);
    }

    private static void announce(Transaction tx, Register register, List<Recorded> recorded) {
        var first = recorded.getFirst().entry();
        var last = recorded.getLast();
        tx.audit(
                "entry.recorded",
                "register:" + register.id(),
                Map.of(
                        "first", first.seq(),
                        "last", last.entry().seq(),
                        "kind", first.deed().kind().name(),
                        "hash", last.hash()));
        tx.publish("register", Long.toString(register.id()));
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
