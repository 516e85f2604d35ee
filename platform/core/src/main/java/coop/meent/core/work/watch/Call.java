package coop.meent.core.work.watch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call into a plugin, on a thread of its crew.
final class Call<T> implements Runnable {
    private static final ThreadMXBean METER = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Logger log = LoggerFactory.getLogger(Call.class);
    private static final ScopedValue<Call<?>> CURRENT = ScopedValue.newInstance();

    private final Crew crew;
    private final String what;
    private final Limit limit;
    private final Callable<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final long begun = System.nanoTime();
    private @Nullable Thread thread;
    private volatile @Nullable Handle held;
    private volatile long computedBefore;
    private volatile long allocatedBefore;
    private volatile boolean stepped;
    private boolean reported;
    private volatile boolean condemned;

    Call(Crew crew, String what, Limit limit, Callable<T> work) {
        this.crew = crew;
        this.what = what;
        this.limit = limit;
        this.work = work;
    }

    Crew crew() {
        return crew;
    }

    String what() {
        return what;
    }

    Limit limit() {
        return limit;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /// {@return whether the present thread is in a call of this crew}
    static boolean within(Crew crew) {
        return CURRENT.isBound() && CURRENT.get().crew == crew;
    }

    /// Tells that the call on the present thread goes forward.
    static void goesOn() {
        if (CURRENT.isBound()) {
            CURRENT.get().stepped = true;
        }
    }

    /// Keeps what the call on the present thread borrowed, until it is given back.
    static Loan holding(Handle db) {
        if (!CURRENT.isBound()) {
            return () -> {};
        }
        var call = CURRENT.get();
        call.held = db;
        return () -> call.held = null;
    }

    /// Something borrowed.
    @FunctionalInterface
    interface Loan extends AutoCloseable {
        @Override
        void close();
    }

    /// Takes back what a thread borrowed that does not end.
    void takeBack() {
        var borrowed = held;
        if (borrowed == null) {
            return;
        }
        try (var connection = borrowed.getConnection()) {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            log.debug("the connection of {} was gone", what, alreadyGone);
        }
    }

    @Override
    @SuppressWarnings("IllegalCatch") // whatever a plugin throws is the answer
    public void run() {
        if (answer.isDone()) {
            return;
        }
        enter();
        try {
            answer.complete(ScopedValue.where(CURRENT, this).call(work::call));
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        computedBefore = METER.getCurrentThreadCpuTime();
        allocatedBefore = METER.getCurrentThreadAllocatedBytes();
        thread = Thread.currentThread();
    }

    // the next call on this thread must not meet an interrupt that was meant for this one
    private synchronized void leave() {
        thread = null;
        Thread.interrupted();
    }

    /// Answers in its place, and interrupts it.
    void stop(String reason) {
        answer.completeExceptionally(new Stopped(reason));
        interrupt();
    }

    /// Stops what is a loop; nobody looks at it any more.
    void condemn(String reason) {
        condemned = true;
        stop(reason);
    }

    boolean condemned() {
        return condemned;
    }

    private synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// {@return whether it has an answer, and runs no more}
    synchronized boolean over() {
        return answer.isDone() && thread == null;
    }

    /// {@return the thread that does it still}
    synchronized @Nullable Thread thread() {
        return thread;
    }

    boolean tooLong() {
        return System.nanoTime() - begun > limit.patience().toNanos();
    }

    /// {@return how long it has computed without a step}
    synchronized Duration busy() {
        if (thread == null) {
            return Duration.ZERO;
        }
        long now = METER.getThreadCpuTime(thread.threadId());
        if (stepped || now < 0) {
            stepped = false;
            reported = false;
            computedBefore = now;
        }
        return Duration.ofNanos(now - computedBefore);
    }

    /// {@return whether this is the first time that somebody asks, since its last step}
    boolean unreported() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /// {@return how many bytes it has asked for}
    synchronized long allocated() {
        return thread == null
                ? 0
                : Math.max(0, METER.getThreadAllocatedBytes(thread.threadId()) - allocatedBefore);
    }
}
