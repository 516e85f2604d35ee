package coop.meent.shares.book;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets two at a time through to a register: one that writes, and one that waits for its lock with
/// a connection in hand. More would hold connections that readers of the whole site need, and be no
/// sooner ready.
final class Turnstile {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Long, Semaphore> places = new ConcurrentHashMap<>();

    <T> T through(long register, Supplier<T> work) {
        var place = places.computeIfAbsent(register, _ -> new Semaphore(AT_ONCE, true));
        enter(place, register);
        try {
            return work.get();
        } finally {
            place.release();
        }
    }

    private static void enter(Semaphore place, long register) {
        try {
            if (place.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new MeentException(Code.BUSY, "many write in register " + register);
    }
}
