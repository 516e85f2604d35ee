package coop.meent.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Asks people, on behalf of all plugins together, whether things are still correct: one mail per
/// person and week, with one button for each thing.
///
/// The plugin brings the kind by [MeentPlugin#freshness] and says which things there are.
///
/// @since 1.0
@Provided
public interface Freshness {
    /// Has a thing asked about from now on, or tells that it changed. In the place of what was said
    /// before; when it was last confirmed stays.
    void keep(Transaction tx, Perishable thing);

    /// Has a thing asked about no more.
    void drop(Transaction tx, String type, String id);

    /// {@return how things stand today, in one statement; what is not kept is not among them}
    ///
    /// @param db of a transaction of this plugin, also one that only reads
    Map<String, State> states(Handle db, String type, Collection<String> ids);

    /// How a thing stands. When the grace of a thing ends without an answer, the platform publishes
    /// that it changed, so that a document of it can say so.
    ///
    /// @param checked on which day somebody last said that it is correct
    /// @param due the last day on which it may be taken for correct
    /// @param staleSince since when readers should be told that nobody has looked
    /// @since 1.0
    record State(Optional<LocalDate> checked, LocalDate due, Optional<LocalDate> staleSince) {}
}
