package coop.meent.core.work.watch;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// A plugin's door to the database. The watch knows which connection a call holds, and can take it
/// back from a thread that does not end.
final class Door implements Transactions {
    private final Transactions itself;

    Door(Transactions itself) {
        this.itself = itself;
    }

    @Override
    public <T> T run(Viewer viewer, Function<Transaction, T> work) {
        return itself.run(
                viewer,
                tx -> {
                    try (var _ = Call.holding(tx.handle())) {
                        return work.apply(tx);
                    }
                });
    }

    @Override
    public <T> T read(Viewer viewer, Function<Handle, T> work) {
        return itself.read(
                viewer,
                db -> {
                    try (var _ = Call.holding(db)) {
                        return work.apply(db);
                    }
                });
    }
}
