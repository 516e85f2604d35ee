package coop.meent.api;

import io.javalin.http.Context;

/// Tells visitors apart for one day, without cookies and without keeping an address.
///
/// @since 1.0
@Provided
public interface Visitors {
    /// {@return a key of this visitor for today: an HMAC under a secret that lives in memory and is
    /// thrown away at midnight, so that nobody can walk back from it}
    String today(Context ctx);
}
