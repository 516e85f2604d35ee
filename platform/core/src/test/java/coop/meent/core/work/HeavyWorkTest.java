package coop.meent.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {
    private final HeavyWork heavy = new HeavyWork(2, 1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        heavy.close();
        callers.close();
    }

    @Test
    void work_is_done_on_a_platform_thread_and_its_result_comes_back() {
        assertThat(heavy.call(() -> Thread.currentThread().isVirtual())).isFalse();
    }

    @Test
    void a_failure_comes_back_as_it_was() {
        assertThatThrownBy(() ->
                        heavy.call(() -> {
                            throw new IllegalArgumentException("no picture");
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no picture");
        assertThatThrownBy(() ->
                        heavy.call(() -> {
                            throw new IOException("torn");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("torn");
    }

    @Test
    void who_comes_when_the_queue_is_full_is_told_to_come_back() throws Exception {
        var running = busy();
        var waiting = queued();

        assertBusy(() -> heavy.call(() -> 3));

        end.countDown();
        assertThat(running.get(1, TimeUnit.MINUTES)).isEqualTo(1);
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo(2);
        assertThat(heavy.call(() -> 4)).isEqualTo(4);
    }

    @Test
    void closing_sends_away_who_waits() throws Exception {
        var running = busy();
        var waiting = queued();

        heavy.close();

        assertThatThrownBy(() -> waiting.get(1, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(MeentException.class);
        assertThatThrownBy(() -> running.get(1, TimeUnit.MINUTES))
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertBusy(() -> heavy.call(() -> 3));
    }

    private CompletableFuture<Integer> busy() throws InterruptedException {
        var running =
                CompletableFuture.supplyAsync(
                        () ->
                                heavy.call(() -> {
                                    begun.countDown();
                                    end.await();
                                    return 1;
                                }),
                        callers);
        begun.await();
        return running;
    }

    private CompletableFuture<Integer> queued() {
        var waiting = CompletableFuture.supplyAsync(() -> heavy.call(() -> 2), callers);
        while (heavy.waiting() == 0) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private static void assertBusy(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        MeentException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(MeentException.Code.BUSY));
    }
}
