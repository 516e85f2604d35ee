package coop.meent.core.work;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.core.data.Rehearsal;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Few platform threads with a bounded queue. Virtual threads are not time-sliced: two busy ones
/// stop a two-core site.
public final class HeavyWork implements AutoCloseable {
    private final ThreadPoolExecutor pool;

    /// @param cores what the machine has; one is left for everybody else
    /// @param queue how many may wait; beyond it the answer is 503
    public HeavyWork(int cores, int queue) {
        int threads = Math.max(1, cores - 1);
        this.pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(queue),
                        Thread.ofPlatform().name("heavy-", 0).daemon().factory());
    }

    /// Does the work on one of the threads and waits for it.
    ///
    /// @throws MeentException BUSY when too many wait already
    public <T> T call(Callable<T> work) {
        Rehearsal.endHere();
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new MeentException(Code.BUSY, "the queue for heavy work is full");
        } catch (CancellationException closing) {
            throw new MeentException(Code.BUSY, "the site stops, and takes on no heavy work");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new MeentException(Code.BUSY, "interrupted while waiting for heavy work");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("heavy work failed", failure.getCause());
        }
    }

    /// {@return how many wait for a thread, for metrics}
    public int waiting() {
        return pool.getQueue().size();
    }

    /// Interrupts what runs, and sends away who waits.
    @Override
    public void close() {
        for (var waiting : pool.shutdownNow()) {
            if (waiting instanceof Future<?> future) {
                future.cancel(false);
            }
        }
    }
}
