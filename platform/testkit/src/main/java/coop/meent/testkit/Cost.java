package coop.meent.testkit;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// What it takes to answer a request.
///
/// @param spent what every request until now took together
record Cost(LongSupplier spent) {
    private static final int TRIES = 5;

    /// {@return the least that it took in some tries, since it is the first that fills what is
    /// remembered}
    long of(Runnable asking) {
        return LongStream.range(0, TRIES).map(_ -> once(asking)).min().orElseThrow();
    }

    private long once(Runnable asking) {
        long before = spent.getAsLong();
        asking.run();
        return spent.getAsLong() - before;
    }
}
