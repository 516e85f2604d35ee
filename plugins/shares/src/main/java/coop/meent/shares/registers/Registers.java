package coop.meent.shares.registers;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The one door to the data of a register: a transaction that sees that register and no other.
public final class Registers {
    private static final String CHOOSE =
            "SELECT set_config('meent.register', :register, true)";

    private final Transactions transactions;

    public Registers(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Runs a use case in one register.
    public <T> T run(long register, Viewer viewer, Function<Transaction, T> work) {
        return transactions.run(viewer, tx -> {
            choose(tx.handle(), register);
            return work.apply(tx);
        });
    }

    /// Reads in one register.
    public <T> T read(long register, Viewer viewer, Function<Handle, T> work) {
        return transactions.read(viewer, db -> {
            choose(db, register);
            return work.apply(db);
        });
    }

    private static void choose(Handle db, long register) {
        db.createQuery(CHOOSE)
                .bind("register", Long.toString(register))
                .mapTo(String.class)
                .one();
    }
}
