package coop.meent.core.calendars;

import java.time.Instant;

/// An address by which somebody's calendar is read; without its secret, which nobody can tell any
/// more.
///
/// @param name what it is for
/// @param since when it was made
record Subscription(long id, String name, Instant since) {}
