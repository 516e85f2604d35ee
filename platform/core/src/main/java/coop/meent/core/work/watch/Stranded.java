package coop.meent.core.work.watch;

/// A thread that no stop and no interrupt ended: it keeps its plugin's classes in memory until the
/// next restart.
///
/// @param what what it does
public record Stranded(String plugin, String what, Thread thread) {}
