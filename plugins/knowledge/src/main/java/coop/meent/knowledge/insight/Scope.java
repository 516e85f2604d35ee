package coop.meent.knowledge.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// What a list looks at.
///
/// @param eyes what `Sight.binds` gives
/// @param collection only this one; 0 for all that the viewer edits
/// @param lost owners who have gone or may not read what they look after
record Scope(Map<String, Object> eyes, long collection, LocalDate today, Set<Post> lost) {
    Scope {
        eyes = Map.copyOf(eyes);
        lost = Set.copyOf(lost);
    }

    /// Somebody who looks after articles of a collection.
    record Post(long owner, long collection) {}
}
