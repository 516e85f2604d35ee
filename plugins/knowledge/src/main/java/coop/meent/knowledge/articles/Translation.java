package coop.meent.knowledge.articles;

/// That a text says in another language what a revision of the original says.
///
/// @param original id of the article
/// @param revision of the original
public record Translation(long original, int revision) {}
