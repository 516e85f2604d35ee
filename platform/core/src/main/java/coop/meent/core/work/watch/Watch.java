package coop.meent.core.work.watch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches over all crews: who computes without an end, who throws too often, who asks for how much
/// memory.
public final class Watch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final long ROUND = 200_000_000;
    private static final long AGAIN = 5_000_000_000L;

    private final AtWork atWork;
    private final Strikes strikes;
    private final Judge judge;
    private final List<Crew> crews = new CopyOnWriteArrayList<>();
    private final Set<String> condemned = ConcurrentHashMap.newKeySet();
    private final List<Stranded> stranded = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /// @param judge is called on a thread of its own, again and again until it has decided
    public Watch(AtWork atWork, Clock clock, Judge judge) {
        this.atWork = atWork;
        this.strikes = new Strikes(clock);
        this.judge = judge;
        this.thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::loop);
    }

    /// Begins to watch.
    ///
    /// @return itself
    public Watch started() {
        thread.start();
        return this;
    }

    /// {@return the threads of a version of a plugin; none is made yet}
    public Crew crew(String plugin, ClassLoader classes) {
        var crew = new Crew(plugin, classes, this, atWork.seat(plugin));
        crews.add(crew);
        return crew;
    }

    void dismiss(Crew crew) {
        crews.remove(crew);
    }

    void forgive(String plugin) {
        strikes.forget(plugin);
        condemned.remove(plugin);
    }

    /// Counts what went wrong in a page or a call of the API.
    public void struckInRequest(String plugin, String what, Throwable failure) {
        if (strikes.inRequest(plugin, atWork.seat(plugin).requests())) {
            tooOften(plugin, what, failure);
        }
    }

    /// Counts what went wrong elsewhere, unless it is not the plugin's own doing.
    void struck(String plugin, String what, Throwable failure) {
        if (Mishap.isOwn(failure) && strikes.elsewhere(plugin)) {
            tooOften(plugin, what, failure);
        }
    }

    private void tooOften(String plugin, String what, Throwable failure) {
        suspend(
                plugin,
                "Switched off: it failed %d times within %d minutes, last in %s: %s"
                        .formatted(Strikes.MOST, Strikes.WINDOW.toMinutes(), what, failure));
    }

    private void suspend(String plugin, String reason) {
        if (condemned.add(plugin)) {
            log.error("plugin {}: {}", plugin, reason);
            Thread.ofVirtual().name("switch-off-" + plugin).start(() -> suspended(plugin, reason));
        }
    }

    private void suspended(String plugin, String reason) {
        while (!closed) {
            try {
                judge.suspend(plugin, reason);
                return;
            } catch (RuntimeException failure) {
                log.error("plugin {} cannot be switched off yet: {}", plugin, failure.toString());
                LockSupport.parkNanos(AGAIN);
            }
        }
    }

    private void loop() {
        while (!closed) {
            try {
                look();
            } catch (RuntimeException failure) {
                log.error("the watchdog stumbled", failure);
            }
            LockSupport.parkNanos(ROUND);
        }
    }

    private void look() {
        Map<String, Long> allocated = new HashMap<>();
        for (var crew : crews) {
            crew.calls().forEach(this::look);
            long bytes = crew.calls().stream().mapToLong(Call::allocated).sum();
            allocated.merge(crew.plugin(), bytes, Long::sum);
        }
        allocated.forEach((plugin, bytes) -> atWork.seat(plugin).allocated(bytes));
    }

    private void look(Call<?> call) {
        if (call.over() || call.condemned()) {
            return;
        }
        var busy = call.busy();
        if (busy.compareTo(call.limit().busy()) >= 0) {
            looped(call);
        } else if (busy.compareTo(Limit.REPORTED) >= 0 && call.unreported()) {
            log.warn("plugin {} computes for {} s in {}", plugin(call), seconds(call), call.what());
        } else if (!call.answer().isDone() && call.tooLong()) {
            lasted(call);
        }
    }

    private static String plugin(Call<?> call) {
        return call.crew().plugin();
    }

    private static long seconds(Call<?> call) {
        return call.busy().toSeconds();
    }

    private void looped(Call<?> call) {
        long seconds = call.limit().busy().toSeconds();
        var reason = "a loop in %s: %d s".formatted(call.what(), seconds);
        log.error("plugin {}: {}", plugin(call), reason);
        call.condemn("It does not come to an end: " + reason + ".");
        if (call.crew().serving()) {
            suspend(plugin(call), "Switched off: " + reason + ".");
        }
    }

    private void lasted(Call<?> call) {
        long seconds = call.limit().patience().toSeconds();
        log.error("plugin {}: no answer of {} in {} s", plugin(call), call.what(), seconds);
        call.stop("No answer of %s in %d s.".formatted(call.what(), seconds));
        struck(plugin(call), call.what(), new IllegalStateException("no answer"));
    }

    void strand(Call<?> call) {
        var lost = call.thread();
        if (lost != null) {
            log.error("plugin {} holds on in {}: freed at restart", plugin(call), call.what());
            call.takeBack();
            stranded.add(new Stranded(plugin(call), call.what(), lost));
        }
    }

    /// {@return those whose classes are freed at the next restart}
    public List<Stranded> freedAtRestart() {
        stranded.removeIf(it -> !it.thread().isAlive());
        return List.copyOf(stranded);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
