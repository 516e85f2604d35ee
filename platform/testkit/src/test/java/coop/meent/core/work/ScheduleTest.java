package coop.meent.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.ScheduledWork;
import coop.meent.core.data.CoreDatabase;
import coop.meent.testkit.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduleTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(1);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final MovedClock clock = new MovedClock(Instant.parse("2026-05-01T10:00:00Z"));

    @Test
    void work_runs_and_runs_again_after_its_pause() throws Exception {
        try (var node = node()) {
            node.register("jobs", List.of(reminders("jobs")));
            assertThat(next()).isEqualTo("jobs");
            awaitPlanned("2026-05-01T11:00:00Z");

            clock.forward(HOUR);

            assertThat(next()).isEqualTo("jobs");
        }
    }

    @Test
    void daily_work_waits_for_its_hour_in_the_zone_of_the_site() throws Exception {
        try (var node = node()) {
            node.register(
                    "jobs",
                    List.of(
                            ScheduledWork.daily(
                                    "digest", LocalTime.of(7, 0), () -> done.add("digest"))));
            awaitPlanned("2026-05-02T05:00:00Z");

            clock.forward(Duration.ofHours(19));

            assertThat(next()).isEqualTo("digest");
            awaitPlanned("2026-05-03T05:00:00Z");
        }
    }

    @Test
    void work_of_a_stopped_owner_is_postponed_and_not_lost() throws Exception {
        try (var node = node()) {
            var undo = node.register("jobs", List.of(reminders("old")));
            assertThat(next()).isEqualTo("old");
            awaitPlanned("2026-05-01T11:00:00Z");
            undo.run();

            clock.forward(HOUR);
            awaitPlanned("2026-05-01T11:01:00Z");
            assertThat(done).isEmpty();

            node.register("jobs", List.of(reminders("new")));
            clock.forward(Duration.ofMinutes(1));
            assertThat(next()).isEqualTo("new");
        }
    }

    @Test
    void the_hour_survives_a_restart() throws Exception {
        try (var node = node()) {
            node.register("jobs", List.of(reminders("before")));
            assertThat(next()).isEqualTo("before");
            awaitPlanned("2026-05-01T11:00:00Z");
        }
        clock.forward(Duration.ofMinutes(59));
        try (var node = node()) {
            node.register("jobs", List.of(reminders("after")));
            awaitPlanned("2026-05-01T11:00:00Z");

            clock.forward(Duration.ofMinutes(1));

            assertThat(next()).isEqualTo("after");
        }
    }

    @Test
    void one_of_two_nodes_runs_it() throws Exception {
        try (var one = schedule();
                var other = schedule()) {
            // of one owner two run at once, and a third would wait as long as this test does
            var first = List.of(reminders("a", "a"), reminders("b", "b"));
            var second = List.of(reminders("c", "c"), reminders("d", "d"));
            for (var node : List.of(one, other)) {
                node.register("jobs", first);
                node.register("shares", second);
            }
            // a node that runs and does not know a work yet would postpone it
            one.start();
            other.start();

            assertThat(List.of(next(), next(), next(), next()))
                    .containsExactlyInAnyOrder("a", "b", "c", "d");
            awaitPlanned("2026-05-01T11:00:00Z");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void work_that_throws_is_tried_again_after_five_minutes() throws Exception {
        try (var node = node()) {
            node.register(
                    "jobs",
                    List.of(
                            ScheduledWork.every(
                                    "reminders",
                                    HOUR,
                                    () -> {
                                        done.add("tried");
                                        throw new IllegalStateException("frost");
                                    })));
            assertThat(next()).isEqualTo("tried");
            awaitPlanned("2026-05-01T10:05:00Z");

            clock.forward(Duration.ofMinutes(5));

            assertThat(next()).isEqualTo("tried");
        }
    }

    @Test
    void a_schedule_that_was_never_started_can_be_closed() {
        schedule().close();
    }

    private Schedule node() {
        var node = schedule();
        node.start();
        return node;
    }

    private Schedule schedule() {
        return new Schedule(site.database().schedulerPool(), clock);
    }

    private ScheduledWork reminders(String says) {
        return reminders("reminders", says);
    }

    private ScheduledWork reminders(String name, String says) {
        return ScheduledWork.every(name, HOUR, () -> done.add(says));
    }

    private String next() throws InterruptedException {
        return done.poll(1, TimeUnit.MINUTES);
    }

    // the row is written when the work is done, a moment after the work itself
    private static void awaitPlanned(String wanted) {
        var question =
                """
                SELECT count(*) FROM core.scheduled_tasks
                 WHERE picked OR abs(extract(epoch FROM execution_time - '%s')) > 30
                """
                        .formatted(wanted);
        Patience.until(() -> site.number(question) == 0, () -> "not planned at " + wanted);
    }

    /// Goes on from an hour of our choice, and may be moved. It must go on: the library waits by
    /// it.
    private static final class MovedClock extends Clock {
        private final AtomicReference<Clock> moved;

        MovedClock(Instant start) {
            var real = Clock.system(BRUSSELS);
            moved = new AtomicReference<>(offset(real, Duration.between(real.instant(), start)));
        }

        void forward(Duration by) {
            moved.updateAndGet(clock -> offset(clock, by));
        }

        @Override
        public Instant instant() {
            return moved.get().instant();
        }

        @Override
        public ZoneId getZone() {
            return BRUSSELS;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return moved.get().withZone(zone);
        }
    }
}
