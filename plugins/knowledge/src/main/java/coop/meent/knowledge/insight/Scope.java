package coop.meent.knowledge.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/// What a list looks at.
///
/// @param eyes what `Sight.binds` gives
/// @param collection only this one; 0 for all that the viewer edits
/// @param lost owners who have gone or may not read what they look after
record Scope(Map<String, Object> eyes, long collection, LocalDate today, Set<Post> lost) {
    private static final int SOON = 30;
    private static final int READS = 90;

    Scope {
        eyes = Map.copyOf(eyes);
        lost = Set.copyOf(lost);
    }

    /// Somebody who looks after articles of a collection.
    record Post(long owner, long collection) {}

    <T extends SqlStatement<T>> T bind(T statement) {
        var posts = lost.stream().toList();
        return statement
                .bind("team", eyes.get("team"))
                .bind("me", eyes.get("me"))
                .bind("collection", collection)
                .bind("today", today)
                .bind("until", today.plusDays(SOON))
                .bind("reads", today.minusDays(READS))
                .bind("year", today.minusYears(1))
                .bindArray("owners", Long.class, posts.stream().map(Post::owner).toList())
                .bindArray("of", Long.class, posts.stream().map(Post::collection).toList());
    }
}
