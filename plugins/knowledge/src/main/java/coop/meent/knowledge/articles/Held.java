package coop.meent.knowledge.articles;

import coop.meent.knowledge.shelves.Collection;

/// An article that nobody else changes before the transaction ends, with its collection.
record Held(Article article, Collection collection) {}
