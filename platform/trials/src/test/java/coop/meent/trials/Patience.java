package coop.meent.trials;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what comes by itself, such as the search index after a commit.
final class Patience {
    private static final long LONGEST = 120_000_000_000L;

    private Patience() {}

    /// Returns as soon as it is so.
    ///
    /// @param what what does not come, when it does not
    static void until(BooleanSupplier so, String what) {
        until(so, what, 50_000_000);
    }

    /// Returns within a blink after it is so: what it waits for does not last.
    static void closely(BooleanSupplier so, String what) {
        until(so, what, 200_000);
    }

    private static void until(BooleanSupplier so, String what, long nap) {
        long end = System.nanoTime() + LONGEST;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(nap);
        }
    }
}
