package coop.meent.core.work.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts what went wrong lately. In pages and calls of the API, half of what was asked must have
/// gone wrong besides: nobody switches a plugin off by asking again and again for its one broken
/// page while others use the rest.
final class Strikes {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<Key, Deque<Strike>> recent = new HashMap<>();

    private record Key(String plugin, boolean request) {}

    private record Strike(Instant at, long asked) {}

    Strikes(Clock clock) {
        this.clock = clock;
    }

    /// {@return whether it was one too many}
    synchronized boolean inRequest(String plugin, long asked) {
        var all = counted(new Key(plugin, true), asked);
        long since = asked - all.getFirst().asked() + 1;
        return all.size() >= MOST && all.size() * 2L >= since;
    }

    /// {@return whether it was one too many}
    synchronized boolean elsewhere(String plugin) {
        return counted(new Key(plugin, false), 0).size() >= MOST;
    }

    private Deque<Strike> counted(Key key, long asked) {
        var all = recent.computeIfAbsent(key, _ -> new ArrayDeque<>());
        var now = clock.instant();
        all.add(new Strike(now, asked));
        while (all.size() > MOST || all.getFirst().at().isBefore(now.minus(WINDOW))) {
            all.removeFirst();
        }
        return all;
    }

    /// Begins to count anew.
    synchronized void forget(String plugin) {
        recent.keySet().removeIf(key -> key.plugin().equals(plugin));
    }
}
