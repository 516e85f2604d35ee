package coop.meent.api;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The only door to the database. One transaction on one connection, under the plugin's own role.
///
/// Nobody asks for a second connection while holding one: ask people and entitlements before, and
/// call no transaction inside another (an `IllegalStateException` says so).
///
/// @since 1.0
@Provided
public interface Transactions {
    /// Runs a use case: all of it is kept, or nothing when it throws.
    <T> T run(Viewer viewer, Function<Transaction, T> work);

    /// Reads in one read-only transaction.
    <T> T read(Viewer viewer, Function<Handle, T> work);
}
