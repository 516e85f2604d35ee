package coop.meent.core.freshness;

/// Somebody is asked about a thing.
record Question(long person, Thing thing) {}
