package coop.meent.core.exchange;

import coop.meent.api.Listener;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.work.watch.Crew;
import coop.meent.core.work.watch.Limit;
import coop.meent.core.work.watch.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what waits for one plugin, on a thread of its own while there is something, so that a
/// slow listener keeps nobody else waiting.
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 50;
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(8),
                    Duration.ofDays(1));

    private final Ears ears;
    private final Exchange.Surroundings around;
    private final Across across;
    private final DeliveryStore store = new DeliveryStore();
    private final AtomicReference<@Nullable CountDownLatch> walk = new AtomicReference<>();
    private volatile boolean closed;

    Courier(Ears ears, Exchange.Surroundings around) {
        this.ears = ears;
        this.around = around;
        // one of its own, so that what it remembers of the plugin's classes goes with it
        this.across = around.across().get();
    }

    /// Sets out, unless it is on its way.
    void go() {
        var done = new CountDownLatch(1);
        if (!closed && walk.compareAndSet(null, done)) {
            Thread.ofVirtual().name("courier-" + ears.plugin()).start(() -> walk(done));
        }
    }

    private void walk(CountDownLatch done) {
        try {
            while (!closed && carried() > 0) {
                log.debug("more for {}", ears.plugin());
            }
        } catch (RuntimeException failure) {
            log.warn("what waits for {} is looked at again: {}", ears.plugin(), failure.toString());
        } finally {
            walk.set(null);
            done.countDown();
        }
    }

    /// {@return whether it is on its way still, after a moment}
    boolean onTheWay(Duration moment) throws InterruptedException {
        var under = walk.get();
        return under != null && !under.await(moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Begins nothing any more.
    void stop() {
        closed = true;
    }

    // how many are settled: heard, or put off
    private long carried() {
        var self = Viewer.system("exchange.courier");
        var due = around.core().read(self, db -> store.due(db, ears.plugin(), now(), AT_ONCE));
        return due.stream().takeWhile(_ -> !closed).filter(this::carry).count();
    }

    private boolean carry(Delivery one) {
        var listener = ears.find(one);
        if (listener.isEmpty()) {
            putOff(one, "no such listener");
            return true;
        }
        try {
            return ears.hands()
                    .apart(
                            "what it hears of " + one.type(),
                            Limit.QUESTION,
                            () -> handOver(listener.get(), one));
        } catch (Stopped ended) {
            if (!closed) {
                putOff(one, "no answer");
            }
            return true;
        } catch (RuntimeException failure) {
            log.warn("{} did not take in {}: {}", ears.plugin(), one.event(), failure.toString());
            log.debug("{} did not take in {}", ears.plugin(), one.event(), failure);
            putOff(one, problem(failure));
            return true;
        }
    }

    private boolean handOver(Listener<?> listener, Delivery one) {
        var who = Viewer.system("hears." + one.listener());
        return across.run(
                who,
                span -> {
                    var core = span.core().handle();
                    var taken = store.taken(core, one);
                    if (taken.isEmpty()) {
                        return false;
                    }
                    span.in(ears.plugin(), tx -> hear(listener, tx, taken.get()));
                    store.heard(core, one);
                    return true;
                });
    }

    private boolean hear(Listener<?> listener, Transaction tx, Delivery one) {
        return Crew.borrowing(
                tx.handle(),
                () -> {
                    ears.hear(listener, tx, one);
                    return true;
                });
    }

    // the message of a failure may show what a person wrote; that stays in the log
    private static String problem(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    private void putOff(Delivery one, String problem) {
        var pause = PAUSES.get(Math.min(one.tries(), PAUSES.size() - 1));
        around.core()
                .run(
                        Viewer.system("exchange.courier"),
                        tx -> {
                            store.postpone(tx.handle(), one, now().plus(pause), problem);
                            return true;
                        });
    }

    private Instant now() {
        return around.clock().instant();
    }
}
