package coop.meent.core.work.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {
    private static final Limit SHORT = new Limit(Duration.ofMinutes(1), Duration.ofSeconds(1));
    private static final Limit AMPLE = new Limit(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final Limit LONG = new Limit(Duration.ofMillis(300), Duration.ofMinutes(1));

    @TempDir private Path data;

    private final BlockingQueue<String> verdicts = new LinkedBlockingQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    private Watch watch() {
        var atWork = AtWork.in(data.resolve("at-work"), Clock.systemUTC());
        return new Watch(atWork, Clock.systemUTC(), (plugin, reason) -> verdicts.add(reason))
                .started();
    }

    private static Crew crew(Watch watch) {
        var crew = watch.crew("busy", CrewTest.class.getClassLoader());
        crew.serves();
        return crew;
    }

    @AfterEach
    void letGo() {
        over.set(true);
    }

    private boolean loop() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void who_computes_without_an_end_is_given_up_and_counted_as_freed_at_restart()
            throws Exception {
        try (var watch = watch()) {
            var crew = crew(watch);

            assertThatThrownBy(() -> crew.apart("a sum", LONG, this::loop))
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("a loop in a sum");
            assertThat(verdicts.poll(1, TimeUnit.MINUTES)).contains("a loop in a sum");

            crew.end(Duration.ofSeconds(10));
            assertThat(watch.freedAtRestart()).extracting(Stranded::what).containsExactly("a sum");
            over.set(true);
            watch.freedAtRestart().forEach(it -> join(it.thread()));
            assertThat(watch.freedAtRestart()).isEmpty();
        }
    }

    @Test
    void who_waits_too_long_is_interrupted_but_is_no_loop() {
        try (var watch = watch()) {
            var crew = crew(watch);

            assertThatThrownBy(() ->
                            crew.apart(
                                    "a wait",
                                    SHORT,
                                    () -> {
                                        new CountDownLatch(1).await();
                                        return true;
                                    }))
                    .isInstanceOf(Stopped.class)
                    .hasMessageContaining("No answer of a wait");

            crew.end(Duration.ofSeconds(10));
            assertThat(watch.freedAtRestart()).isEmpty();
            assertThat(verdicts).isEmpty();
        }
    }

    @Test
    void what_is_handed_over_comes_in_order_on_the_thread_that_asks() {
        try (var watch = watch()) {
            var crew = crew(watch);
            var taken = new ArrayList<Integer>();
            var threads = new ArrayList<Thread>();

            crew.each(
                    "many",
                    each -> {
                        for (int i = 0; i < 1_001; i++) {
                            each.accept(i);
                        }
                    },
                    (List<Integer> batch) -> {
                        taken.addAll(batch);
                        threads.add(Thread.currentThread());
                    });

            assertThat(taken).hasSize(1_001).isSorted();
            assertThat(threads).containsOnly(Thread.currentThread());
            crew.end(Duration.ofSeconds(1));
        }
    }

    @Test
    void who_fails_twenty_times_is_too_much() throws Exception {
        try (var watch = watch()) {
            var crew = crew(watch);
            for (int i = 0; i < 20; i++) {
                assertThat(verdicts).isEmpty();
                assertThatThrownBy(() -> crew.apart("a sum", AMPLE, CrewTest::fail))
                        .isInstanceOf(ArithmeticException.class);
            }
            assertThat(verdicts.poll(1, TimeUnit.MINUTES)).contains("failed 20 times", "a sum");
            crew.end(Duration.ofSeconds(1));
        }
    }

    private static boolean fail() {
        throw new ArithmeticException("by nought");
    }

    @Test
    void after_its_end_a_crew_does_nothing_any_more() {
        try (var watch = watch()) {
            var crew = crew(watch);
            crew.end(Duration.ofSeconds(1));

            assertThatThrownBy(() -> crew.apart("a sum", AMPLE, () -> 1))
                    .isInstanceOf(Stopped.class);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
