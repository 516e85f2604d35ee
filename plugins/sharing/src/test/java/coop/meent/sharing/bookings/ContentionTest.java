package coop.meent.sharing.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many who want the same thing at the same moment.
class ContentionTest {
    private static final int MANY = 50;

    private final Counter counter = new Counter(12);

    @AfterEach
    void closed() {
        counter.close();
    }

    @Test
    void of_fifty_equal_wishes_one_wins_and_all_others_learn_when_it_is_free() {
        var drill = counter.thing(Counter.rules(1));
        var refused = new ConcurrentLinkedQueue<Refused>();
        var won = new ConcurrentLinkedQueue<Booking>();

        together(no -> {
            try {
                won.add(
                        counter.desk()
                                .request(
                                        Counter.actor(100 + no),
                                        drill.id(),
                                        Counter.request(
                                                "2027-03-02T09:00", "2027-03-02T11:00", 1)));
            } catch (Refused refusal) {
                refused.add(refusal);
            }
        });

        assertThat(won).hasSize(1);
        assertThat(refused).hasSize(MANY - 1).allMatch(it -> it.refusal() == Refusal.TAKEN);
        assertThat(refused)
                .allMatch(it -> it.next().size() == 3)
                .allMatch(it -> it.next().getFirst().from().equals(Counter.at("2027-03-02T11:00")));
        assertThat(counter.count("slot")).isEqualTo(1);
        assertThat(deadlocks()).isZero();
    }

    @Test
    void one_who_asks_fifty_times_at_once_has_one_booking() {
        var drill = counter.thing(Counter.rules(3));
        var ids = new ConcurrentLinkedQueue<Long>();

        together(_ ->
                ids.add(
                        counter.desk()
                                .request(
                                        Counter.actor(2),
                                        drill.id(),
                                        Counter.request("2027-03-02T09:00", "2027-03-02T11:00", 2))
                                .id()));

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(counter.count("slot")).isEqualTo(2);
    }

    @Test
    void overlapping_wishes_for_equal_things_never_meet_on_one_of_them() {
        var chairs = counter.thing(Counter.rules(3));
        var failures = new ConcurrentLinkedQueue<Throwable>();

        together(no -> {
            var random = new Random(no);
            for (int i = 0; i < 20; i++) {
                try {
                    wish(chairs, 1_000 + no * 20 + i, random);
                } catch (Refused taken) {
                    assertThat(taken.refusal()).isEqualTo(Refusal.TAKEN);
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        });

        assertThat(failures).isEmpty();
        assertThat(counter.count("booking")).isGreaterThan(20);
        assertThat(deadlocks()).isZero();
    }

    private void wish(Thing thing, long person, Random random) {
        var from = Counter.at("2027-03-02T09:00").plusSeconds(900L * random.nextInt(96));
        var until = from.plus(Duration.ofMinutes(15L * (1 + random.nextInt(16))));
        counter.desk()
                .request(
                        Counter.actor(person),
                        thing.id(),
                        Request.of(new Wish(from, until, 1 + random.nextInt(2))));
    }

    private long deadlocks() {
        return counter.shed.with(db -> {
            db.execute("SELECT pg_stat_force_next_flush()");
            return db.createQuery(
                            """
                            SELECT deadlocks FROM pg_stat_database
                             WHERE datname = current_database()
                            """)
                    .mapTo(Long.class)
                    .one();
        });
    }

    private static void together(IntConsumer work) {
        var start = new CountDownLatch(1);
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < MANY; i++) {
            int no = i;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    start.await();
                                    work.accept(no);
                                } catch (Throwable failure) {
                                    failures.add(failure);
                                }
                            }));
        }
        start.countDown();
        threads.forEach(ContentionTest::join);
        assertThat(List.copyOf(failures)).isEqualTo(Arrays.asList());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
