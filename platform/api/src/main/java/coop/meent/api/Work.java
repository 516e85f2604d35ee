package coop.meent.api;

/// Begins work that lasts, of the kinds that the plugin brings as [MeentPlugin#longWork].
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
}
