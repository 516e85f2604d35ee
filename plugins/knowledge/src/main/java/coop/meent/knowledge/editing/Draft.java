package coop.meent.knowledge.editing;

import java.time.Instant;

/// What somebody typed and did not save yet.
///
/// @param at when it was last kept
record Draft(ArticleForm form, Instant at) {}
