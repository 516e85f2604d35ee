package coop.meent.core.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Who listens on this node, and to what.
final class Streams implements AutoCloseable {
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final Map<String, Season> seasons = new ConcurrentHashMap<>();
    private final Map<String, Set<Listener>> byTopic = new ConcurrentHashMap<>();

    // for who was shown a page before a change and listens after it
    private final Cache<String, Long> newest =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();
    private final Room room;
    private volatile boolean closed;

    Streams(Room room) {
        this.room = room;
    }

    /// Lets people listen to a plugin, until the answer is run.
    Runnable open(String plugin) {
        var season = new Season();
        // versions begin anew when its tables do
        newest.asMap().keySet().removeIf(topic -> topic.startsWith(plugin + "/"));
        seasons.put(plugin, season);
        return () -> {
            seasons.remove(plugin, season);
            season.end();
        };
    }

    boolean runs(String plugin) {
        return !closed && seasons.containsKey(plugin);
    }

    /// {@return whether there is a seat; it must be given back}
    boolean enter(String network) {
        return room.enter(network);
    }

    /// Lets one listen; what changed since its page was made it hears at once.
    void join(Listener listener) {
        listener.tickets().forEach(ticket -> listen(listener, ticket));
        boolean all =
                listener.tickets().stream()
                        .map(ticket -> Optional.ofNullable(seasons.get(ticket.plugin())))
                        .allMatch(season -> season.isPresent() && season.get().join(listener));
        if (!all || closed) {
            listener.end();
        }
    }

    private void listen(Listener listener, Ticket ticket) {
        byTopic.compute(ticket.topic(), (_, there) -> with(there, listener));
        Optional.ofNullable(newest.getIfPresent(ticket.topic()))
                .filter(version -> version > ticket.version())
                .ifPresent(version -> listener.tell(ticket.topic(), version));
    }

    private static Set<Listener> with(@Nullable Set<Listener> there, Listener listener) {
        Set<Listener> all = there == null ? ConcurrentHashMap.newKeySet() : there;
        all.add(listener);
        return all;
    }

    void leave(Listener listener) {
        for (var ticket : listener.tickets()) {
            byTopic.computeIfPresent(
                    ticket.topic(),
                    (_, there) -> {
                        there.remove(listener);
                        return there.isEmpty() ? null : there;
                    });
            Optional.ofNullable(seasons.get(ticket.plugin()))
                    .ifPresent(season -> season.leave(listener));
        }
        room.leave(listener.network());
    }

    /// Tells everybody who listens, once.
    void tell(String topic, long version) {
        var before = newest.asMap().put(topic, version);
        if (before == null || before < version) {
            byTopic.getOrDefault(topic, Set.of()).forEach(it -> it.tell(topic, version));
        } else {
            newest.put(topic, before);
        }
    }

    int open() {
        return room.sitting();
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(seasons.values()).forEach(Season::end);
    }
}
