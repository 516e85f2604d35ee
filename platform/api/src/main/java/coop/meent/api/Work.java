package coop.meent.api;

import java.util.function.Supplier;

/// Work that would keep others waiting: what lasts, of the kinds that the plugin brings as
/// [MeentPlugin#longWork], and what keeps a processor busy.
///
/// @since 1.0
@Provided
public interface Work {
    /// Begins it when this transaction is kept; whoever begins it, and the team, see how far it is.
    ///
    /// @param viewer who asks
    /// @return its id; that of the first when an equal order was given before
    long begin(Transaction tx, Viewer viewer, LongWork.Order order);

    /// {@return the page that shows how far it is, without language}
    String path(long id);

    /// Does what keeps a processor busy for a moment, such as reckoning a plan, on the few threads
    /// that are there for it, so that the site goes on answering; waits for it. Not inside a
    /// transaction, and without a request or database of its own.
    ///
    /// @return what the work gives
    /// @throws MeentException BUSY when too many wait already
    <T> T heavy(Supplier<T> work);
}
