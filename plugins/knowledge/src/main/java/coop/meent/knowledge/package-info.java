/// The knowledge base: what a community knows, kept as articles that somebody looks after.
///
/// [KnowledgeBase] is the plugin and the only door; it is a list of parts, one for each package.
/// From the ground up: `writing` (texts, no database), `shelves` (collections and who sees them),
/// `articles` (what is read, and every change of it), and what stands on these.
@NullMarked
package coop.meent.knowledge;

import org.jspecify.annotations.NullMarked;
