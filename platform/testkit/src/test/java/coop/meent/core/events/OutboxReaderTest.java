package coop.meent.core.events;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.data.CoreDatabase;
import coop.meent.testkit.Patience;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxReaderTest {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final OutboxStore outbox = new OutboxStore();
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();
    private final AtomicBoolean crashing = new AtomicBoolean();
    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(4);

    @Test
    void a_commit_is_heard_well_before_the_next_poll() throws Exception {
        try (var reader = started("mail")) {
            publish("first");
            assertThat(next()).isEqualTo("first");
            awaitRounds(reader, 2);

            var soonest = POLL;
            for (int i = 0; i < 5; i++) {
                soonest = Collections.min(List.of(soonest, heardAfter()));
            }

            assertThat(soonest).isLessThan(POLL.dividedBy(2));
        }
    }

    private Duration heardAfter() throws InterruptedException {
        long start = System.nanoTime();
        publish("more");
        assertThat(next()).isEqualTo("more");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void what_another_node_commits_is_read_by_polling() throws Exception {
        try (var reader = started("mail")) {
            awaitRounds(reader, 1);
            try (var other = OpenWriter.in(site)) {
                other.publish("elsewhere");
                other.commit();
            }

            assertThat(next()).isEqualTo("elsewhere");
        }
    }

    @Test
    void two_more_rounds_mean_that_all_before_is_done() throws Exception {
        try (var reader = started("mail")) {
            for (int i = 0; i < 25; i++) {
                publish("key " + i);
            }
            awaitRounds(reader, reader.rounds() + 2);

            assertThat(handled).hasSize(25);
        }
    }

    @Test
    void a_crash_between_handling_and_remembering_handles_again() throws Exception {
        crashing.set(true);
        publish("once");
        try (var _ = started("mail")) {
            assertThat(next()).isEqualTo("once");
            assertThat(next()).isEqualTo("once");
        }
        assertThat(handled).isEmpty();
    }

    @Test
    void a_new_reader_of_the_same_name_goes_on_where_the_old_one_was() throws Exception {
        publish("first");
        try (var reader = started("mail")) {
            assertThat(next()).isEqualTo("first");
            awaitRounds(reader, 1);
        }
        publish("second");

        try (var _ = started("mail")) {
            assertThat(next()).isEqualTo("second");
        }
    }

    @Test
    void two_nodes_that_read_under_one_name_handle_each_row_once() throws Exception {
        try (var one = started("mail");
                var other = started("mail")) {
            for (int i = 0; i < 40; i++) {
                publish("key " + i);
            }
            awaitRounds(one, one.rounds() + 2);
            awaitRounds(other, other.rounds() + 2);
        }

        assertThat(handled).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void closing_lets_the_step_under_way_end() throws Exception {
        var within = new CountDownLatch(1);
        var steps = new AtomicInteger();
        var reader =
                OutboxReader.start(
                        "slow",
                        site.database().commits(),
                        () -> {
                            within.countDown();
                            site.core().read(WORK, db -> db.execute("SELECT pg_sleep(0.3)"));
                            steps.incrementAndGet();
                            return true;
                        });
        within.await();

        reader.close();

        int done = steps.get();
        assertThat(done).isPositive();
        publish("nobody hears");
        assertThat(steps).hasValue(done);
    }

    private OutboxReader started(String name) {
        return OutboxReader.start(
                name,
                site.database().commits(),
                () ->
                        site.core()
                                .run(
                                        WORK,
                                        tx -> {
                                            var place =
                                                    outbox.position(tx.handle(), name)
                                                            .orElse(Position.START);
                                            var events = outbox.after(tx.handle(), place, 10);
                                            events.forEach(event -> handled.add(event.key()));
                                            if (!events.isEmpty()) {
                                                crashAsked();
                                                outbox.remember(
                                                        tx.handle(),
                                                        name,
                                                        events.getLast().position());
                                            }
                                            return events.size() == 10;
                                        }));
    }

    private void crashAsked() {
        if (crashing.compareAndSet(true, false)) {
            throw new IllegalStateException("the power went");
        }
    }

    private String next() throws InterruptedException {
        return handled.poll(1, TimeUnit.MINUTES);
    }

    private static void awaitRounds(OutboxReader reader, long wanted) {
        Patience.until(
                () -> {
                    reader.nudge();
                    return reader.rounds() >= wanted;
                },
                () -> reader.rounds() + " rounds");
    }

    private void publish(String key) {
        site.core()
                .run(
                        WORK,
                        tx -> {
                            tx.publish("bed", key);
                            return true;
                        });
    }
}
