package coop.meent.core.work.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The platform's own hands: whoever asks does it.
final class OwnHands implements Hands {
    @Override
    public <T> CompletableFuture<T> begin(String what, Limit limit, Callable<T> work) {
        return CompletableFuture.completedFuture(apart(what, limit, work));
    }

    @Override
    public <T> T apart(String what, Limit limit, Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(what + " failed", failure);
        }
    }

    @Override
    public <T> void each(String what, Walk<T> walk, Consumer<List<T>> sink) {
        apart(
                what,
                Limit.HANDOVER,
                () -> {
                    batched(walk, sink);
                    return true;
                });
    }

    /// Walks, and hands over whenever there are enough, and at the end.
    static <T> void batched(Walk<T> walk, Consumer<List<T>> sink) throws Exception {
        var batch = new ArrayList<T>(AT_ONCE);
        walk.over(it -> {
            batch.add(it);
            if (batch.size() == AT_ONCE) {
                sink.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
        }
    }
}
