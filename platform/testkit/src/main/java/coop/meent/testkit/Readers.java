package coop.meent.testkit;

import coop.meent.core.events.OutboxReader;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What carries on what happened on a site.
final class Readers {
    private static final long PATIENCE = 20_000_000_000L;

    private Readers() {}

    /// Waits until all of them have done everything that happened before.
    static void rest(List<OutboxReader> readers) {
        long end = System.nanoTime() + PATIENCE;
        for (var reader : readers) {
            long enough = reader.rounds() + 2;
            while (reader.rounds() < enough) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("a reader does not come to rest");
                }
                reader.nudge();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
