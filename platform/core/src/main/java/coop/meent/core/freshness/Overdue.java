package coop.meent.core.freshness;

/// A thing that nobody has looked at in time.
///
/// @param names of those who are asked, by name; empty when there is nobody
/// @param team whether it waits for the team by now
record Overdue(Thing thing, String names, boolean team) {}
