package coop.meent.core.work.watch;

import coop.meent.api.Transactions;
import coop.meent.core.data.Request;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The threads of one version of a plugin: few, made when they are needed, gone when it stops.
public final class Crew implements Hands {
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private final String plugin;
    private final ClassLoader classes;
    private final Watch watch;
    private final Seat seat;
    private final Set<Call<?>> calls = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;
    private volatile boolean serving;

    Crew(String plugin, ClassLoader classes, Watch watch, Seat seat) {
        this.plugin = plugin;
        this.classes = classes;
        this.watch = watch;
        this.seat = seat;
        this.pool = Threads.of(plugin, classes);
    }

    public String plugin() {
        return plugin;
    }

    /// {@return the plugin's own classes}
    public ClassLoader classes() {
        return classes;
    }

    /// From now on the plugin serves; its mishaps are counted from here on.
    public void serves() {
        serving = true;
        watch.forgive(plugin);
    }

    boolean serving() {
        return serving;
    }

    Seat seat() {
        return seat;
    }

    Set<Call<?>> calls() {
        return calls;
    }

    /// Answers a request on its own thread, and lets it be known.
    ///
    /// @param label made once, by [#label]
    public <T, X extends Throwable> T here(byte[] label, ScopedValue.CallableOp<T, X> work)
            throws X {
        seat.asked();
        return inside(label, work);
    }

    private <T, X extends Throwable> T inside(byte[] label, ScopedValue.CallableOp<T, X> work)
            throws X {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        int place = seat.enter(label);
        try {
            return work.call();
        } finally {
            seat.leave(place);
            thread.setContextClassLoader(before);
        }
    }

    /// {@return the plugin's door to the database, under the watch}
    public static Transactions watched(Transactions door) {
        return new Door(door);
    }

    /// Does something with a connection that the watch takes back from a thread that does not end.
    public static <T> T borrowing(Handle db, Supplier<T> work) {
        try (var _ = Call.holding(db)) {
            return work.get();
        }
    }

    /// Counts an error in the answer to a request, which is no exception that somebody answers.
    public void broke(String what, Error error) {
        watch.struckInRequest(plugin, what, error);
    }

    /// {@return what is done, as it is written down}
    public static byte[] label(String what) {
        return AtWork.label(what);
    }

    /// Asks for something: on the present thread in a request, and else on one of the crew's. What
    /// it throws is counted.
    public <T> T ask(String what, Callable<T> work) {
        return Request.isServed() ? asked(what, work) : apart(what, Limit.QUESTION, work);
    }

    @SuppressWarnings("IllegalCatch") // counted, and thrown on
    private <T> T asked(String what, Callable<T> work) {
        try {
            return inside(label(what), work::call);
        } catch (Throwable failure) {
            watch.struck(plugin, what, failure);
            throw thrown(what, failure);
        }
    }

    @Override
    public <T> T apart(String what, Limit limit, Callable<T> work) {
        if (Call.within(this)) {
            return OWN.apart(what, limit, work);
        }
        var call = begun(what, limit, work);
        try {
            return call.answer().get();
        } catch (ExecutionException failure) {
            throw thrown(what, failure.getCause());
        } catch (InterruptedException ended) {
            call.stop("Interrupted while somebody waited for " + what + ".");
            Thread.currentThread().interrupt();
            throw new Stopped("Interrupted while waiting for " + what + ".");
        }
    }

    private static RuntimeException thrown(String what, @Nullable Throwable failure) {
        return failure instanceof RuntimeException same ? same : new Broken(what, failure);
    }

    @Override
    public <T> CompletableFuture<T> begin(String what, Limit limit, Callable<T> work) {
        return begun(what, limit, work).answer();
    }

    private <T> Call<T> begun(String what, Limit limit, Callable<T> work) {
        var call = new Call<>(this, what, limit, work);
        calls.add(call);
        var _ = call.answer().whenComplete((_, failure) -> answered(call, failure));
        try {
            pool.execute(() -> perform(call));
        } catch (RejectedExecutionException closed) {
            call.stop("The plugin %s stops, or has too much to do.".formatted(plugin));
            forget(call);
        }
        return call;
    }

    private void perform(Call<?> call) {
        int place = seat.enter(label(call.what()));
        try {
            call.run();
        } finally {
            seat.leave(place);
            MDC.clear();
            forget(call);
        }
    }

    private void forget(Call<?> call) {
        if (call.over()) {
            calls.remove(call);
        }
    }

    private void answered(Call<?> call, @Nullable Throwable failure) {
        if (failure != null) {
            watch.struck(plugin, call.what(), failure);
        }
        forget(call);
    }

    @Override
    public <T> void each(String what, Walk<T> walk, Consumer<List<T>> sink) {
        var handover = new Handover<>(walk);
        var call = begun(what, Limit.HANDOVER, handover);
        try {
            handover.take(call, sink);
            call.answer().get();
        } catch (ExecutionException failure) {
            throw thrown(what, failure.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Stopped("Interrupted while waiting for " + what + ".");
        } finally {
            call.stop("Nobody takes what is handed over.");
        }
    }

    /// Lets what is under way end, for so long, and interrupts it then; begins nothing any more.
    public void end(Duration patience) {
        try {
            finish(patience);
        } finally {
            watch.dismiss(this);
        }
    }

    private void finish(Duration patience) {
        pool.shutdown();
        if (ended(isStuck() ? AFTER_INTERRUPT : patience)) {
            return;
        }
        pool.shutdownNow();
        calls.forEach(call -> call.stop("The plugin %s stops.".formatted(plugin)));
        if (!ended(AFTER_INTERRUPT)) {
            calls.forEach(watch::strand);
        }
    }

    // those who wait for it were answered already: it will not listen to us either
    private boolean isStuck() {
        return !calls.isEmpty() && calls.stream().allMatch(it -> it.answer().isDone());
    }

    private boolean ended(Duration patience) {
        try {
            return pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
