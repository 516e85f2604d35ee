package coop.meent.shares.registers;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The list of registers, and the one door to the data of each: a transaction that sees that
/// register and no other.
public final class Registers {
    private static final String CHOOSE = "SELECT set_config('meent.register', :register, true)";

    private final Transactions transactions;
    private final Clock clock;
    private final RegisterStore store = new RegisterStore();
    private final MandateStore mandates = new MandateStore();

    public Registers(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Runs a use case in one register.
    public <T> T run(long register, Viewer viewer, Function<Transaction, T> work) {
        return transactions.run(
                viewer,
                tx -> {
                    choose(tx.handle(), register);
                    return work.apply(tx);
                });
    }

    /// Reads in one register.
    public <T> T read(long register, Viewer viewer, Function<Handle, T> work) {
        return transactions.read(
                viewer,
                db -> {
                    choose(db, register);
                    return work.apply(db);
                });
    }

    /// Turns a transaction that the platform opened, such as a step of long work, to a register; it
    /// stays with that one until it ends.
    public void choose(Transaction tx, long register) {
        choose(tx.handle(), register);
    }

    /// {@return the register, in a transaction that is open}
    public Optional<Register> find(Transaction tx, long id) {
        return store.find(tx.handle(), id);
    }

    /// {@return the register, whoever asks; what it holds is behind [RegisterDoor]}
    public Optional<Register> find(long id) {
        return transactions.read(system(), db -> store.find(db, id));
    }

    /// {@return all registers of this installation, by name; for jobs and the command line, which
    /// take them one by one}
    public List<Register> all() {
        return transactions.read(system(), store::all);
    }

    /// {@return the registers of an organisation, by name}
    public List<Register> of(long organisation) {
        return transactions.read(system(), db -> store.of(db, Set.of(organisation), Set.of()));
    }

    /// {@return the registers of which the viewer may see all, by name: of a cooperative whose
    /// register or affairs they keep, or by mandate}
    public List<Register> of(Viewer viewer) {
        return transactions.read(
                viewer,
                db -> {
                    var given =
                            mandates.of(db, viewer, today()).stream()
                                    .map(Mandate::register)
                                    .collect(Collectors.toSet());
                    return store.of(db, Standings.organisations(viewer), given);
                });
    }

    /// Opens a register for an organisation.
    ///
    /// @return its id
    public long open(Viewer team, Opening opening) {
        return transactions.run(
                team,
                tx -> {
                    long id = store.insert(tx.handle(), opening, team.person(), clock.instant());
                    choose(tx.handle(), id);
                    store.insertHead(tx.handle(), id);
                    tx.audit(
                            "register.opened",
                            "register:" + id,
                            Map.of("organisation", opening.organisation()));
                    return id;
                });
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Clock clock() {
        return clock;
    }

    Transactions transactions() {
        return transactions;
    }

    RegisterStore store() {
        return store;
    }

    MandateStore mandates() {
        return mandates;
    }

    private static Viewer system() {
        return Viewer.system("shares.registers");
    }

    private static void choose(Handle db, long register) {
        db.createQuery(CHOOSE).bind("register", Long.toString(register)).mapTo(String.class).one();
    }
}
