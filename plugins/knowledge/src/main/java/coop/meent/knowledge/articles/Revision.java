package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A text of an article, as somebody saved it; never changed.
///
/// @param no from 1
/// @param note why, in the author's words; may be empty
/// @param author nobody once they have left
/// @param base the revision from which it was made; 0 for the first
/// @param restored the revision whose text it brings back
public record Revision(
        long article,
        int no,
        String title,
        String summary,
        String body,
        String note,
        OptionalLong author,
        Instant at,
        int base,
        OptionalInt restored) {}
