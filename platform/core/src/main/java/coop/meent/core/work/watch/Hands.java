package coop.meent.core.work.watch;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Who does what an owner brings: the platform itself, on the thread that asks, or the [Crew] of a
/// plugin.
public interface Hands {
    /// How many things are handed over at once.
    int AT_ONCE = 200;

    /// The platform's own.
    Hands OWN = new OwnHands();

    /// Begins something; what it throws is in the answer.
    <T> CompletableFuture<T> begin(String what, Limit limit, Callable<T> work);

    /// Does something, and waits for it.
    <T> T apart(String what, Limit limit, Callable<T> work);

    /// Walks over many things, and hands them over in batches, on the thread that asks.
    <T> void each(String what, Walk<T> walk, Consumer<java.util.List<T>> sink);

    /// Goes over many things.
    @FunctionalInterface
    interface Walk<T> {
        void over(Consumer<T> each) throws Exception;
    }
}
