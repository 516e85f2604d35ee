package coop.meent.sharing.asks;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How often the community helped, for the figures of a year.
public final class Helped {
    private final HelpedStore store = new HelpedStore();

    Helped() {}

    /// {@return how many asks were closed as helped in this time, by anybody}
    ///
    /// @param until exclusive
    public int asks(Handle db, Instant from, Instant until) {
        return store.asks(db, from, until);
    }

    /// {@return with how many asks each organisation helped; who helped for themselves is not among
    /// them}
    ///
    /// @param until exclusive
    public Map<Long, Integer> byHelper(Handle db, Instant from, Instant until) {
        return store.byHelper(db, from, until).stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                HelpedStore.Count::organisation, HelpedStore.Count::asks));
    }

    /// {@return how many asks of each organisation were closed as helped}
    ///
    /// @param until exclusive
    public Map<Long, Integer> byAsker(Handle db, Instant from, Instant until) {
        return store.byAsker(db, from, until).stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                HelpedStore.Count::organisation, HelpedStore.Count::asks));
    }
}
