package coop.meent.testkit;

import coop.meent.core.events.OutboxReader;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What carries on what happened on a site.
final class Readers implements AutoCloseable {
    // a reader leaves what an older transaction could still come before, of whichever database
    private static final String READABLE =
            """
            SELECT NOT EXISTS (SELECT FROM core.outbox
                                WHERE xid >= pg_snapshot_xmin(pg_current_snapshot()))
            """;

    private final Handle witness;

    /// @param witness sees the outbox
    Readers(Handle witness) {
        this.witness = witness;
    }

    /// Waits until all of them have done everything that happened before.
    synchronized void rest(List<OutboxReader> readers) {
        Patience.until(this::readable, () -> "an older transaction is still under way");
        for (var reader : readers) {
            long enough = reader.rounds() + 2;
            Patience.until(
                    () -> {
                        reader.nudge();
                        return reader.rounds() >= enough;
                    },
                    () -> "a reader does not come to rest");
        }
    }

    private boolean readable() {
        return witness.createQuery(READABLE).mapTo(Boolean.class).one();
    }

    @Override
    public void close() {
        witness.close();
    }
}
