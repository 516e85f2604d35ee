package coop.meent.core.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// How often each source has changed since the start, so that whoever keeps what was made of them
/// can tell whether it is still true: the schemas `core` and those of the plugins, and the search.
public final class Generations {
    /// What is found.
    public static final String SEARCH = "search index";

    private static final ScopedValue<Set<String>> SOURCES = ScopedValue.newInstance();
    private static final ScopedValue<Set<String>> CHANGES = ScopedValue.newInstance();

    private final Map<String, AtomicLong> counted = new ConcurrentHashMap<>();

    /// Something to do that may fail in its own way.
    @FunctionalInterface
    public interface Making<X extends Exception> {
        void make() throws X;
    }

    /// Ends whatever was made of a source.
    public void changed(String source) {
        counted.computeIfAbsent(source, _ -> new AtomicLong()).incrementAndGet();
    }

    /// {@return how things are now; to be asked before anything is read}
    public Map<String, Long> now() {
        var now = new HashMap<String, Long>();
        counted.forEach((source, count) -> now.put(source, count.get()));
        return now;
    }

    /// {@return how these sources were}
    ///
    /// @param then of [#now()]
    public static Map<String, Long> of(Set<String> sources, Map<String, Long> then) {
        return sources.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                source -> source, source -> then.getOrDefault(source, 0L)));
    }

    /// {@return whether none of these has changed since}
    public boolean areStill(Map<String, Long> then) {
        return then.entrySet().stream().allMatch(it -> count(it.getKey()) == it.getValue());
    }

    private long count(String source) {
        var count = counted.get(source);
        return count == null ? 0 : count.get();
    }

    /// Says that what the present thread makes was made of this source too.
    public static void read(String source) {
        if (SOURCES.isBound()) {
            SOURCES.get().add(source);
        }
    }

    /// Makes something.
    ///
    /// @return of which sources, besides those of the maker
    public static <X extends Exception> Set<String> sources(Making<X> making) throws X {
        Set<String> sources = ConcurrentHashMap.newKeySet();
        ScopedValue.where(SOURCES, sources)
                .<Boolean, X>call(() -> {
                    making.make();
                    return true;
                });
        return sources;
    }

    /// Says that the open transaction changes a source.
    static void changes(String source) {
        if (CHANGES.isBound()) {
            CHANGES.get().add(source);
        }
    }

    /// Runs a transaction, and ends what was made of the sources that it changed.
    <T> T counting(ScopedValue.CallableOp<T, RuntimeException> transaction) {
        Set<String> changes = ConcurrentHashMap.newKeySet();
        try {
            return ScopedValue.where(CHANGES, changes).call(transaction);
        } finally {
            // a commit whose answer was lost has changed them too
            changes.forEach(this::changed);
        }
    }
}
