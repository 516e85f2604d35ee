package coop.meent.knowledge.articles;

import java.util.OptionalLong;

/// An article that somebody else than an editor proposes.
///
/// @param key the same key makes one article, however often it comes
/// @param body Markdown
/// @param owner who will look after it, if that is known
/// @param question the question that it answers
public record Proposal(
        String key,
        long collection,
        Card card,
        String body,
        OptionalLong owner,
        OptionalLong question) {}
