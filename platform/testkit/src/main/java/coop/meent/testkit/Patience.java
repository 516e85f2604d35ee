package coop.meent.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what comes by itself, for as long as a machine may need that has much else to do.
public final class Patience {
    private static final long LIMIT = Duration.ofMinutes(1).toNanos();
    private static final long BREATH = Duration.ofMillis(1).toNanos();

    private Patience() {}

    /// Waits until it is so.
    ///
    /// @param seen what is there instead, when it never is
    /// @throws AssertionError when it is not so within a minute
    public static void until(BooleanSupplier so, Supplier<String> seen) {
        long end = System.nanoTime() + LIMIT;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a minute was not enough: " + seen.get());
            }
            LockSupport.parkNanos(BREATH);
        }
    }
}
