package coop.meent.shares.exchange;

import coop.meent.api.LongWork;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.exchange.Import.State;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.exchange.Import.Wrong;
import coop.meent.shares.exchange.SheetFile.Line;
import coop.meent.shares.registers.Proposal;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import coop.meent.shares.registers.SecondPerson;
import coop.meent.shares.registers.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Sheets of older registers on their way in: sent, their columns named, checked line by line, and
/// brought in or dropped. Until it is brought in, nothing of the register changes.
final class Imports {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Viewer SELF = Viewer.system("shares.import");

    private final Platform platform;
    private final Registers registers;
    private final SecondPerson second;
    private final ToLongFunction<Register> mostAlone;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();

    /// @param mostAlone how many lines one person may bring in
    Imports(
            Platform platform,
            Registers registers,
            SecondPerson second,
            ToLongFunction<Register> mostAlone) {
        this.platform = platform;
        this.registers = registers;
        this.second = second;
        this.mostAlone = mostAlone;
    }

    Import find(Register register, Viewer viewer, long id) {
        return registers.read(
                register.id(),
                viewer,
                db -> store.find(db, id).orElseThrow(() -> MeentException.notFound("import")));
    }

    List<Import> latest(Register register, Viewer viewer) {
        return registers.read(register.id(), viewer, db -> store.latest(db, 20));
    }

    List<Line> sample(Register register, Viewer viewer, long id) {
        return registers.read(register.id(), viewer, db -> lines.lines(db, id, 0, 3));
    }

    List<Wrong> wrong(Register register, Viewer viewer, long id, long after, int most) {
        return registers.read(register.id(), viewer, db -> lines.wrongLines(db, id, after, most));
    }

    List<Total> totals(Register register, Viewer viewer, long id) {
        return registers.read(register.id(), viewer, db -> lines.totals(db, id));
    }

    /// Says what the columns hold, and lets the lines be checked.
    void map(Register register, Viewer viewer, long id, Mapping mapping, Optional<Integer> common) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    lapse(tx, register, viewer, id);
                    var now = locked(tx, id);
                    if (now.state() != State.SENT && now.state() != State.CHECKED) {
                        throw new MeentException(
                                Code.CONFLICT, "import " + id + " is " + now.state());
                    }
                    long work = begin(tx, register, viewer, now, ImportCheck.KIND);
                    store.change(
                            tx.handle(), now.mapped(mapping, common).in(State.CHECKING).by(work));
                    return true;
                });
    }

    /// Lets the lines come in, if all are right and come to what the older register says; many of
    /// them only when a second person agrees.
    ///
    /// @param expected what the older register says, by class
    /// @return whether a second person was asked
    /// @throws Unfit when something is not right, or the totals differ
    boolean bring(Viewer viewer, Standing standing, long id, List<Total> expected) {
        var register = standing.register();
        var sheet = find(register, viewer, id);
        if (!sheet.whole() && sheet.lines() > mostAlone.applyAsLong(register)) {
            if (waits(viewer, register, id).isEmpty()) {
                second.propose(
                        viewer,
                        standing,
                        ImportProposal.KIND,
                        ImportProposal.draft(
                                sheet, totals(register, viewer, id), platform.clock().getZone()));
            }
            return true;
        }
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    if (!sheet.whole()
                            && !expected.equals(
                                    Total.withoutHolders(lines.totals(tx.handle(), id)))) {
                        throw new Unfit("shares.import.differ");
                    }
                    bring(tx, register, viewer, id);
                    return true;
                });
        return false;
    }

    /// {@return what waits for a second person before it is brought in}
    Optional<Proposal> waits(Viewer viewer, Register register, long id) {
        return second.waiting(viewer, register).stream()
                .filter(it -> ImportProposal.about(it, id))
                .findFirst();
    }

    /// Begins to bring it in, in a transaction that sees the register.
    ///
    /// @throws Unfit when something is not right
    void bring(Transaction tx, Register register, Viewer viewer, long id) {
        var now = locked(tx, id);
        if (!now.right()) {
            throw new Unfit("shares.import.notright");
        }
        var kind = now.whole() ? Restoring.KIND : ImportBringing.KIND;
        long work = begin(tx, register, viewer, now, kind);
        store.change(tx.handle(), now.in(State.BRINGING).by(work));
        tx.audit("import.begun", "register:" + register.id(), Map.of("import", id));
    }

    private long begin(
            Transaction tx, Register register, Viewer viewer, Import sheet, String kind) {
        var title = platform.texts().text(viewer.language(), "shares.import.work." + kind);
        var params = register.id() + ":" + sheet.id();
        var key = params + ":" + platform.clock().instant().toEpochMilli();
        return platform.work().begin(tx, viewer, new LongWork.Order(kind, title, params, key));
    }

    /// Forgets a sheet of which nothing is in the register; nobody need sign for it any more.
    void drop(Register register, Viewer viewer, long id) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    lapse(tx, register, viewer, id);
                    var now = locked(tx, id);
                    if (!now.state().droppable()) {
                        throw new MeentException(
                                Code.CONFLICT, "import " + id + " is " + now.state());
                    }
                    store.change(tx.handle(), now.in(State.DROPPED));
                    lines.forget(tx.handle(), id);
                    tx.audit("import.dropped", "register:" + register.id(), Map.of("import", id));
                    return true;
                });
    }

    /// Throws away what lay for thirty days and was never brought in.
    void forget() {
        var before = platform.clock().instant().minus(LONGEST);
        for (var register : registers.all()) {
            registers
                    .read(register.id(), SELF, db -> store.idle(db, before))
                    .forEach(id -> drop(register, SELF, id));
        }
    }

    // nobody signs for what is gone, or is no more what they were asked about
    private void lapse(Transaction tx, Register register, Viewer viewer, long id) {
        second.waiting(tx, register).stream()
                .filter(it -> ImportProposal.about(it, id))
                .forEach(it -> second.lapse(tx, viewer, it));
    }

    private Import locked(Transaction tx, long id) {
        return store.lock(tx.handle(), id).orElseThrow(() -> MeentException.notFound("import"));
    }
}
