package coop.meent.core.work.watch;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Many things that one thread walks over and another takes, in batches.
///
/// @param <T> the things
final class Handover<T> implements Callable<Boolean> {
    private static final int BATCHES = 2;
    private static final long A_MOMENT = 50;

    private final Hands.Walk<T> walk;
    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);

    Handover(Hands.Walk<T> walk) {
        this.walk = walk;
    }

    /// Walks; each thing is a step.
    @Override
    public Boolean call() throws Exception {
        OwnHands.<T>batched(
                each ->
                        walk.over(it -> {
                            Call.goesOn();
                            each.accept(it);
                        }),
                this::put);
        return true;
    }

    private void put(List<T> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Stopped("Interrupted while it handed over.");
        }
    }

    /// Takes all, until the call has an answer.
    void take(Call<?> call, Consumer<List<T>> sink) throws InterruptedException {
        while (!call.answer().isDone() || !batches.isEmpty()) {
            var batch = batches.poll(A_MOMENT, TimeUnit.MILLISECONDS);
            if (batch != null) {
                sink.accept(batch);
            }
        }
    }
}
