package coop.meent.core.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A question, and who asks it when.
///
/// @param text words, and phrases in double quotes; empty asks for everything, newest first
/// @param audienceTerms what the viewer is: `public`, `org:42` …; who is nothing finds nothing
/// @param types only these; all that are live if empty
/// @param tags only what has all of these
/// @param liveTypes the types of the plugins that are started; nothing else is found or counted
/// @param limit hits on a page, 1 to 100
/// @param overdue whether only what is stale is asked for; else it is left out, but for its keepers
/// @param cursor where the page before ended, from [Results#next()]
public record Query(
        String text,
        Set<String> audienceTerms,
        Set<String> types,
        Set<String> tags,
        Optional<Long> organisation,
        Optional<String> language,
        Set<String> liveTypes,
        Instant now,
        boolean overdue,
        int limit,
        Optional<String> cursor) {
    private static final int MOST = 100;

    public Query {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to 100: " + limit);
        }
        audienceTerms = Set.copyOf(audienceTerms);
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
        liveTypes = Set.copyOf(liveTypes);
    }

    /// A question about what is not stale.
    public Query(
            String text,
            Set<String> audienceTerms,
            Set<String> types,
            Set<String> tags,
            Optional<Long> organisation,
            Optional<String> language,
            Set<String> liveTypes,
            Instant now,
            int limit,
            Optional<String> cursor) {
        this(
                text,
                audienceTerms,
                types,
                tags,
                organisation,
                language,
                liveTypes,
                now,
                false,
                limit,
                cursor);
    }
}
