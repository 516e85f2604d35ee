package coop.meent.core.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import coop.meent.api.ScheduledWork;
import coop.meent.core.work.watch.Stopped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls work at its hour, on one node at a time. The hour is kept in the database; the code is
/// looked up when it comes, so that work of a stopped plugin is postponed and not lost.
public final class Schedule implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Schedule.class);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration POSTPONED = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int AT_ONCE = 12;
    private static final long IDLE_SECONDS = 30;
    private static final int OF_ONE_OWNER = 2;

    private final Clock clock;
    private final HikariDataSource pool;
    private final Map<String, ScheduledWork> works = new ConcurrentHashMap<>();
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final WorkStore store;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;

    /// @param pool connections under the role of `core`; closed with the schedule
    public Schedule(HikariDataSource pool, Clock clock) {
        this.clock = clock;
        this.pool = pool;
        this.store = new WorkStore(pool);
        this.task =
                Tasks.custom("work", Void.class)
                        .onFailureReschedule(FixedDelay.of(AGAIN))
                        .execute((instance, _) -> perform(instance.getId()));
        this.scheduler =
                Scheduler.create(pool, task)
                        .tableName("core.scheduled_tasks")
                        .clock(clock::instant)
                        .threads(AT_ONCE)
                        .executorService(threads())
                        .pollingInterval(Duration.ofSeconds(1))
                        .shutdownMaxWait(Duration.ofSeconds(3))
                        .build();
    }

    // made when they are needed; those that carry a plugin's work only wait for it. The library
    // hands
    // over more than runs at once, and counts for ever what is refused: all of it finds a place
    private static ExecutorService threads() {
        var threads =
                new ThreadPoolExecutor(
                        AT_ONCE,
                        AT_ONCE,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("schedule-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
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

    /// Does a work at once, on the thread that asks; when it is due stays as it is.
    ///
    /// @param id owner and name, e.g. `jobs/visitors`
    public void now(String id) {
        Objects.requireNonNull(works.get(id), id).work().run();
    }

    private CompletionHandler<Void> perform(String id) {
        var work = works.get(id);
        var owner = id.substring(0, id.indexOf('/'));
        if (work == null) {
            return store.isRemoved(owner)
                    ? (done, operations) -> operations.remove()
                    : postponed(POSTPONED);
        }
        // no owner takes the threads of all others
        if (busy.merge(owner, 1, Integer::sum) > OF_ONE_OWNER) {
            busy.merge(owner, -1, Integer::sum);
            return postponed(SOON);
        }
        try {
            return perform(id, work);
        } finally {
            busy.merge(owner, -1, Integer::sum);
        }
    }

    private CompletionHandler<Void> perform(String id, ScheduledWork work) {
        long start = System.nanoTime();
        try {
            work.work().run();
        } catch (Stopped ended) {
            log.info("{}: {}", id, ended.getMessage());
            return postponed(POSTPONED);
        }
        log.debug("{} took {} ms", id, (System.nanoTime() - start) / 1_000_000);
        return (done, operations) -> operations.reschedule(done, next(work));
    }

    private static CompletionHandler<Void> postponed(Duration by) {
        return (done, operations) -> operations.reschedule(done, done.getTimeDone().plus(by));
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
