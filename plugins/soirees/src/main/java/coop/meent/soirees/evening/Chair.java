package coop.meent.soirees.evening;

/// Where somebody sits in a round.
///
/// @param table its number
/// @param moved whether the plan was mended here
public record Chair(int round, int table, long registration, boolean moved) {}
