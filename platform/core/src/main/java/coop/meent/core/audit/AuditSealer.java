package coop.meent.core.audit;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Puts lines into the chain, and checks that it holds.
public final class AuditSealer {
    private static final Viewer SEALER = Viewer.system("audit.seal");
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final AuditStore audit = new AuditStore();

    /// @param transactions the door of the schema `core`
    public AuditSealer(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Seals what waits, in short transactions.
    ///
    /// @return how many lines were sealed
    public int seal() {
        int sealed = 0;
        int step;
        do {
            step = transactions.run(SEALER, tx -> sealSome(tx.handle()));
            sealed += step;
        } while (step == AT_ONCE);
        return sealed;
    }

    private int sealSome(Handle db) {
        var end = audit.end(db);
        long seq = end.map(AuditStore.Seal::seq).orElse(0L);
        byte[] hash = end.map(AuditStore.Seal::hash).orElse(AuditChain.START);
        var lines = audit.unsealed(db, AT_ONCE);
        for (var line : lines) {
            hash = AuditChain.seal(hash, line);
            audit.seal(db, line.id(), new AuditStore.Seal(++seq, hash));
        }
        return lines.size();
    }

    /// {@return the sequence number of the first line that is not as it was sealed; empty when all
    /// hold}
    public Optional<Long> firstBroken() {
        return transactions.read(SEALER, this::firstBroken);
    }

    private Optional<Long> firstBroken(Handle db) {
        byte[] hash = AuditChain.START;
        long seq = 0;
        try (var chain = audit.chain(db)) {
            for (var sealed : (Iterable<AuditStore.SealedLine>) chain::iterator) {
                seq++;
                if (sealed.line().isEmpty() || sealed.seal().seq() != seq) {
                    return Optional.of(seq);
                }
                hash = AuditChain.seal(hash, sealed.line().get());
                if (!Arrays.equals(hash, sealed.seal().hash())) {
                    return Optional.of(seq);
                }
            }
        }
        return Optional.empty();
    }
}
