package coop.meent.core.progress;

import coop.meent.api.LongWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.work.watch.Limit;
import coop.meent.core.work.watch.Stopped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the steps of all that lasts, in turn: one of each, then the next of each. What belongs to
/// a plugin that is off waits.
final class Runner {
    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final Viewer SELF = Viewer.system("progress");

    private final Transactions core;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final WorkStore store = new WorkStore();

    Runner(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    private record Known(LongWork work, ProgressFloor.Workshop shop) {}

    /// @return what to run to undo it
    Runnable register(String plugin, List<LongWork> kinds, ProgressFloor.Workshop shop) {
        var mine =
                kinds.stream()
                        .map(it -> Map.entry(plugin + "/" + it.kind(), new Known(it, shop)))
                        .toList();
        mine.forEach(it -> known.put(it.getKey(), it.getValue()));
        return () -> mine.forEach(it -> known.remove(it.getKey(), it.getValue()));
    }

    /// {@return whether its plugin runs here}
    boolean knows(Job job) {
        return known.containsKey(job.code());
    }

    /// Takes a step of each.
    ///
    /// @return whether there may be more at once
    boolean next() {
        if (known.isEmpty()) {
            return false;
        }
        var runnable = core.read(SELF, db -> store.runnable(db, known.keySet()));
        boolean any = false;
        for (var job : runnable) {
            any |= step(job);
        }
        return any;
    }

    @SuppressWarnings("IllegalCatch") // it is a plugin's, and may throw whatever it likes
    private boolean step(Job job) {
        var code = known.get(job.code());
        if (code == null) {
            return false;
        }
        try {
            var shop = code.shop();
            return shop.crew()
                    .apart(
                            "long work " + job.kind(),
                            Limit.WORK,
                            () -> shop.across().run(SELF, span -> stepped(span, job, code.work())));
        } catch (Stopped ended) {
            log.info("{} waits: {}", job.code(), ended.getMessage());
            return false;
        } catch (RuntimeException failure) {
            fail(job, failure);
            return true;
        }
    }

    // the step and how far it is: in one transaction, each under its own role
    private boolean stepped(Across.Span span, Job job, LongWork work) {
        var db = span.core().handle();
        var next = store.lock(db, job.id());
        next.ifPresent(it -> {
            var turn = span.in(job.plugin(), tx -> work.step().take(tx, it.params(), it.cursor()));
            store.stepped(db, job.id(), turn, clock.instant());
        });
        return next.isPresent();
    }

    // what is at the bottom of it says most, in one line
    private static String reason(Throwable failure) {
        var deepest = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    }

    private void fail(Job job, RuntimeException failure) {
        log.warn("{} {} failed", job.code(), job.id(), failure);
        var reason = reason(failure);
        core.run(
                SELF,
                tx ->
                        store.change(
                                tx.handle(),
                                job.id(),
                                Job.State.RUNNING,
                                Job.State.FAILED,
                                reason));
    }
}
