package coop.meent.core.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import coop.meent.api.ScheduledWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls work at its hour, on one node at a time. The hour is kept in the database; the code is
/// looked up when it comes, so that work of a stopped plugin is postponed and not lost.
public final class Schedule implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration POSTPONED = Duration.ofMinutes(1);

    private final Clock clock;
    private final HikariDataSource pool;
    private final Map<String, ScheduledWork> works = new ConcurrentHashMap<>();
    private final CustomTask<Void> task;
    private final Scheduler scheduler;

    /// @param pool connections under the role of `core`; closed with the schedule
    public Schedule(HikariDataSource pool, Clock clock) {
        this.clock = clock;
        this.pool = pool;
        this.task =
                Tasks.custom("work", Void.class)
                        .onFailureReschedule(FixedDelay.of(AGAIN))
                        .execute((instance, _) -> perform(instance.getId()));
        this.scheduler =
                Scheduler.create(pool, task)
                        .tableName("core.scheduled_tasks")
                        .clock(clock::instant)
                        .threads(2)
                        .pollingInterval(Duration.ofSeconds(1))
                        .shutdownMaxWait(Duration.ofSeconds(3))
                        .build();
    }

    public void start() {
        scheduler.start();
    }

    /// Registers the work of one owner, in the place of its work of the same name.
    ///
    /// @return what to run to undo it
    public Runnable register(String owner, List<ScheduledWork> owned) {
        for (var work : owned) {
            var id = owner + "/" + work.name();
            works.put(id, work);
            scheduler.scheduleIfNotExists(task.instance(id), first(work));
        }
        scheduler.triggerCheckForDueExecutions();
        return () -> owned.forEach(work -> works.remove(owner + "/" + work.name(), work));
    }

    private CompletionHandler<Void> perform(String id) {
        var work = works.get(id);
        if (work == null) {
            return (done, operations) ->
                    operations.reschedule(done, done.getTimeDone().plus(POSTPONED));
        }
        long start = System.nanoTime();
        work.work().run();
        log.debug("{} took {} ms", id, (System.nanoTime() - start) / 1_000_000);
        return (done, operations) -> operations.reschedule(done, next(work));
    }

    private Instant first(ScheduledWork work) {
        return work.daily().isPresent() ? next(work) : clock.instant();
    }

    private Instant next(ScheduledWork work) {
        return work.daily().map(this::nextAt).orElseGet(() -> clock.instant().plus(work.every()));
    }

    private Instant nextAt(LocalTime hour) {
        var now = ZonedDateTime.now(clock);
        var today = now.with(hour);
        return (today.isAfter(now) ? today : now.plusDays(1).with(hour)).toInstant();
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
