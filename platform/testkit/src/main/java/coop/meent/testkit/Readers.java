package coop.meent.testkit;

import coop.meent.core.events.OutboxReader;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/// What carries on what happened on a site.
final class Readers implements AutoCloseable {
    private static final long PATIENCE = 20_000_000_000L;

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
        long end = System.nanoTime() + PATIENCE;
        until(end, this::readable);
        for (var reader : readers) {
            long enough = reader.rounds() + 2;
            until(
                    end,
                    () -> {
                        reader.nudge();
                        return reader.rounds() >= enough;
                    });
        }
    }

    private boolean readable() {
        return witness.createQuery(READABLE).mapTo(Boolean.class).one();
    }

    private static void until(long end, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a reader does not come to rest");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        witness.close();
    }
}
