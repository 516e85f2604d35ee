package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.OptionalLong;

/// What somebody decided about a revision.
///
/// @param person nobody once they have left
public record Decision(
        int revision, Verdict verdict, OptionalLong person, Instant at, String note) {}
