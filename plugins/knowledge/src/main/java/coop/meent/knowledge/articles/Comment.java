package coop.meent.knowledge.articles;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What an editor or a reviewer says about a paragraph; readers never see it.
///
/// @param revision to which it belongs
/// @param paragraph from 1; 0 for the whole text
/// @param quote how the paragraph began; empty for the whole text
/// @param author nobody once they have left
/// @param resolvedAt when somebody said that it is settled
public record Comment(
        long id,
        int revision,
        int paragraph,
        String quote,
        String body,
        OptionalLong author,
        Instant at,
        Optional<Instant> resolvedAt) {
    public boolean open() {
        return resolvedAt.isEmpty();
    }
}
