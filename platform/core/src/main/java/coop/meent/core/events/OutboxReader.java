package coop.meent.core.events;

import coop.meent.core.data.CommitSignal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the outbox from its own place on, again and again: at once after a commit here, and every
/// second besides.
public final class OutboxReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OutboxReader.class);

    private final String name;
    private final Step step;
    private final Semaphore news = new Semaphore(0);
    private final AtomicLong rounds = new AtomicLong();
    private final Thread thread;
    private final Runnable deaf;
    private volatile boolean closed;

    /// What the reader does with what is new.
    @FunctionalInterface
    public interface Step {
        /// Takes the next rows and remembers the new place; everything it does it may have done
        /// before.
        ///
        /// @return whether there may be more at once
        boolean next() throws Exception;
    }

    private OutboxReader(String name, CommitSignal commits, Step step) {
        this.name = name;
        this.step = step;
        this.deaf = commits.listen(this::nudge);
        this.thread = Thread.ofVirtual().name("outbox-" + name).unstarted(this::loop);
    }

    /// Starts a reader.
    public static OutboxReader start(String name, CommitSignal commits, Step step) {
        var reader = new OutboxReader(name, commits, step);
        reader.thread.start();
        return reader;
    }

    private void loop() {
        while (!closed) {
            try {
                if (!step.next()) {
                    rounds.incrementAndGet();
                    pause();
                }
            } catch (InterruptedException ended) {
                return;
            } catch (Exception failure) {
                log.warn("outbox reader {} will try again: {}", name, failure.toString());
                log.debug("outbox reader {} failed", name, failure);
                if (pausedInVain()) {
                    return;
                }
            }
        }
    }

    private void pause() throws InterruptedException {
        if (news.tryAcquire(1, TimeUnit.SECONDS)) {
            news.drainPermits();
        }
    }

    private boolean pausedInVain() {
        try {
            pause();
            return false;
        } catch (InterruptedException ended) {
            return true;
        }
    }

    /// {@return how often the reader has found nothing new}; a test that sees it grow by two knows
    /// that all is done that could be read before
    public long rounds() {
        return rounds.get();
    }

    /// Makes the reader look now.
    public void nudge() {
        news.release();
    }

    /// Lets the step under way end, and begins no other.
    @Override
    public void close() {
        closed = true;
        deaf.run();
        nudge();
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
