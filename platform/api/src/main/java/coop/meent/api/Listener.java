package coop.meent.api;

import java.time.Instant;

/// What a plugin does when something happened elsewhere.
///
/// Each event is heard in a transaction of its own, under the plugin's own role, together with the
/// platform's note that it was heard: what the listener writes is kept exactly once, also when the
/// process dies in between. What it does besides (a mail it sends through the transaction is no
/// such thing) may be done twice. A listener that throws hears the event again, after a pause that
/// grows. While its plugin is switched off events wait for it. Their order is not promised.
///
/// @param name unique within the plugin, lower case, e.g. `recipes`; it stays the same over its
///   versions
/// @param event the kind it hears
/// @param hearing what it does
/// @param <E> the kind it hears
/// @since 1.0
public record Listener<E extends SiteEvent>(String name, Class<E> event, Hearing<E> hearing) {
    public Listener {
        if (!name.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("no name of a listener: " + name);
        }
    }

    /// What is done with an event.
    @FunctionalInterface
    public interface Hearing<E extends SiteEvent> {
        /// @param tx the open transaction; ask no other door to the database in here
        void hear(Transaction tx, Heard<E> heard);
    }

    /// An event as it arrives.
    ///
    /// @param id the event's own, the same each time it is heard
    /// @param from who told it: a plugin's id or `core`
    /// @param at when it was told
    public record Heard<E extends SiteEvent>(String id, String from, Instant at, E event) {}
}
