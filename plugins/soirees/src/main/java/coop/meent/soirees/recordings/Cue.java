package coop.meent.soirees.recordings;

/// A caption: what is said from one moment to another.
///
/// @param from in milliseconds
/// @param until in milliseconds
/// @param speaker who says it; empty when that is not said
record Cue(long from, long until, String speaker, String text) {}
