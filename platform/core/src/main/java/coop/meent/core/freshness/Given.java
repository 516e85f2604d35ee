package coop.meent.core.freshness;

import java.time.Instant;

/// An answer that was given.
///
/// @param name of who gave it; empty once they are erased
/// @param answer `CORRECT` or `ENDED`
record Given(Key key, String title, String name, String answer, Instant at) {}
