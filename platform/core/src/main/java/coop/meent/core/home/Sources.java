package coop.meent.core.home;

import coop.meent.api.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sources of plugins that come and go. One that fails gives nothing and is logged: no plugin can
/// take the first page away.
///
/// @param <S> the source
/// @param <T> what it gives
final class Sources<S, T> {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private volatile List<Owned<S>> sources = List.of();
    private final BiFunction<S, Viewer, List<T>> ask;

    private record Owned<S>(String owner, S source) {}

    /// Something that an owner's source gave.
    record Given<T>(String owner, T thing) {}

    Sources(BiFunction<S, Viewer, List<T>> ask) {
        this.ask = ask;
    }

    /// Takes the sources of an owner, in the place of those it had.
    ///
    /// @return what takes the sources away again
    synchronized Runnable register(String owner, List<S> more) {
        var owned = more.stream().map(it -> new Owned<>(owner, it)).toList();
        var all = new ArrayList<>(sources);
        all.removeIf(it -> it.owner().equals(owner));
        all.addAll(owned);
        sources = List.copyOf(all);
        return () -> remove(owned);
    }

    private synchronized void remove(List<Owned<S>> owned) {
        sources = sources.stream().filter(it -> !owned.contains(it)).toList();
    }

    Stream<Given<T>> of(Viewer viewer) {
        return sources.stream()
                .flatMap(it -> asked(it, viewer).stream().map(one -> new Given<>(it.owner(), one)));
    }

    @SuppressWarnings("IllegalCatch") // a plugin's failure of any kind must not take the page away
    private List<T> asked(Owned<S> owned, Viewer viewer) {
        try {
            return List.copyOf(ask.apply(owned.source(), viewer));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            LOG.warn("a source of the plugin {} failed", owned.owner(), failure);
            return List.of();
        }
    }
}
