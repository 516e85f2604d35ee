package coop.meent.knowledge.shelves;

/// A shelf, with collections on it.
///
/// @param position among the shelves
public record Shelf(long id, int position, Names names) {}
